// The state of a list lives in the address: what is filtered, searched and sorted can be sent to a
// colleague, and Back goes back. The page that is shown is kept beside it.
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAddress } from '../useAddress';
import { BEGINNING, behind, placeOf, stepBack, type Place } from './pages';

export const PAGE_SIZE = 50;

export interface ListState {
  filters: Record<string, string>;
  q: string;
  sort: string | undefined; // "-number"
  place: Place;
  setFilter: (name: string, value: string | null) => void;
  setAll: (filters: Record<string, string>) => void;
  setSort: (sort: string | undefined) => void;
  next: (cursor: string) => void;
  back: () => void;
  jump: (row: number, of: number) => void; // of so many rows
}

const OWN = new Set(['q', 'sort']);

export function useListState(): ListState {
  const [params, put] = useAddress();
  const [, putAll] = useSearchParams();
  const address = params.toString();
  // The way to this page, and the address that it belongs to.
  const [trail, setTrail] = useState({ address, way: [BEGINNING] });
  const way = useMemo(() => (trail.address === address ? trail.way : [BEGINNING]), [trail, address]);
  const place = way.at(-1) ?? BEGINNING;

  return {
    filters: Object.fromEntries([...params].filter(([name]) => !OWN.has(name))),
    q: params.get('q') ?? '',
    sort: params.get('sort') ?? undefined,
    place,
    setFilter: (name, value) => put({ [name]: value }),
    setAll: (filters) => putAll(filters, { replace: true }),
    setSort: (sort) => put({ sort }),
    next: (cursor) => setTrail({ address, way: [...way, behind(place, cursor, PAGE_SIZE)] }),
    back: () => setTrail({ address, way: stepBack(way, PAGE_SIZE) }),
    jump: (row, of) => setTrail({ address, way: [placeOf(row, of)] }),
  };
}

// The state of a list lives in the address: what is filtered, searched and sorted can be sent to a
// colleague, and Back goes back. Pages are cursors, kept beside it.
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

export interface ListState {
  filters: Record<string, string>;
  q: string;
  sort: string | undefined; // "-number"
  after: string | undefined;
  page: number;
  setFilter: (name: string, value: string | null) => void;
  setAll: (filters: Record<string, string>) => void;
  setSort: (sort: string | undefined) => void;
  next: (cursor: string) => void;
  back: () => void;
}

const OWN = new Set(['q', 'sort']);

export function useListState(): ListState {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  // Cursors of the pages before this one, and the address that they belong to.
  const [trail, setTrail] = useState<{ address: string; cursors: string[] }>({ address, cursors: [] });
  const cursors = useMemo(() => (trail.address === address ? trail.cursors : []), [trail, address]);

  const change = useCallback(
    (edit: (params: URLSearchParams) => void) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          edit(after);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  const put = (params: URLSearchParams, name: string, value: string | null | undefined) =>
    value ? params.set(name, value) : params.delete(name);

  return {
    filters: Object.fromEntries([...params].filter(([name]) => !OWN.has(name))),
    q: params.get('q') ?? '',
    sort: params.get('sort') ?? undefined,
    after: cursors.at(-1),
    page: cursors.length,
    setFilter: (name, value) => change((params) => put(params, name, value)),
    setAll: (filters) => setParams(filters, { replace: true }),
    setSort: (sort) => change((params) => put(params, 'sort', sort)),
    next: (cursor) => setTrail({ address, cursors: [...cursors, cursor] }),
    back: () => setTrail({ address, cursors: cursors.slice(0, -1) }),
  };
}

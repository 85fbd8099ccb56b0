// What a list asks the site for: a page of its rows, by what the address says.
import type { QueryClient } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { Query } from '@/api/request';
import type { Noun } from '@/api/types';
import { BEGINNING, type Place } from './pages';
import type { ListSpec } from './spec';
import { PAGE_SIZE, type ListState } from './useListState';

type Asked = Pick<ListState, 'filters' | 'q' | 'sort'>;

export function queryOf<Name extends Noun>(spec: ListSpec<Name>, { filters, q, sort }: Asked): Query {
  return { ...spec.fixed, ...filters, q, sort, totals: spec.totals ? true : undefined };
}

export const pageOf = <Name extends Noun>(noun: Name, query: Query, { after, offset }: Place) =>
  listPage(noun, { ...query, limit: PAGE_SIZE, after, offset });

// Its first page, as it is without filters, for whoever is about to open it; what fails is said when it is.
export const firstPage =
  <Name extends Noun>(spec: ListSpec<Name>) =>
  (client: QueryClient): void => {
    const query = queryOf(spec, { filters: {}, q: '', sort: undefined });
    client.query(pageOf(spec.noun, query, BEGINNING)).catch(() => undefined);
  };

// What is read from the site, by the name of what it is, so that a change of it is found again.
import { QueryClient, queryOptions, keepPreviousData } from '@tanstack/react-query';
import { take } from './beginning';
import { isRefused } from './refusal';
import { request, type Query } from './request';
import type {
  AnyRow,
  Head,
  Hit,
  Me,
  Noun,
  Page,
  RecordOf,
  Resolved,
  RowOf,
  Schemas,
  Status,
  Task,
} from './types';

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A refusal stays one; a program that does not answer is asked again.
        retry: (count, error) => !isRefused(error) && count < 3,
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        networkMode: 'always', // the page talks to a program on this machine or in this house
      },
      mutations: { networkMode: 'always' },
    },
  });
}

// Keys begin with the resource that a change on the live stream names.
export const keys = {
  list: (noun: string, query: Query) => [noun, 'list', query] as const,
  record: (noun: string, id: string) => [noun, 'record', id] as const,
  below: (noun: string, id: string, what: string) => [noun, 'record', id, what] as const,
};

// Null while nobody is signed in, which is no fault of a page that has just been opened.
async function whoIsHere(): Promise<Me | null> {
  const { signed_in } = await take<{ signed_in: boolean }>('/session');
  return signed_in ? take<Me>('/me') : null;
}

export const me = queryOptions({ queryKey: ['me'], queryFn: whoIsHere, staleTime: Infinity });

export const status = queryOptions({
  queryKey: ['status'],
  queryFn: () => request<Status>('/status'),
  refetchInterval: 15_000,
});

export const site = queryOptions({
  queryKey: ['site'],
  queryFn: () => request<Schemas['OwnSite']>('/site'),
  staleTime: 600_000,
});

// Whether there is a site here at all; `set_up` is false while a browser makes one. Asked once: the
// page of a set-up stays until it is left.
export const health = queryOptions({
  queryKey: ['health'],
  queryFn: () => request<Schemas['Health'] & { set_up?: boolean }>('/health'),
  staleTime: Infinity,
});

export function listPage<Name extends Noun>(noun: Name, query: Query) {
  return queryOptions({
    queryKey: keys.list(noun, query),
    queryFn: ({ signal }) => request<Page<RowOf<Name>>>(`/${noun}`, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function record<Name extends Noun>(noun: Name, id: string) {
  return queryOptions({
    queryKey: keys.record(noun, id),
    queryFn: ({ signal }) => request<RecordOf<Name> & Head>(`/${noun}/${encodeURIComponent(id)}`, { signal }),
  });
}

// The same of a noun that is only known when the page runs.
export function anyRecord(noun: string, id: string) {
  return queryOptions({
    queryKey: keys.record(noun, id),
    queryFn: ({ signal }) => request<AnyRow & Head>(`/${noun}/${encodeURIComponent(id)}`, { signal }),
  });
}

export function below<Answer = Page>(
  noun: string,
  id: string,
  what: 'timeline' | 'links' | 'explain' | 'history',
) {
  return queryOptions({
    queryKey: keys.below(noun, id, what),
    queryFn: ({ signal }) => request<Answer>(`/${noun}/${encodeURIComponent(id)}/${what}`, { signal }),
  });
}

// What is no list: a statement, a trial balance. `noun` is the resource that its changes name.
export function report<Answer>(noun: string, path: string, query: Query = {}) {
  return queryOptions({
    queryKey: [noun, 'report', path, query] as const,
    queryFn: ({ signal }) => request<Answer>(path, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function search(q: string) {
  return queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => request<{ rows: Hit[] }>('/search', { query: { q }, signal }),
    enabled: q.trim().length > 1,
    staleTime: 5_000,
    placeholderData: keepPreviousData,
  });
}

export const resolve = (code: string) => request<Resolved>('/resolve', { query: { code } });

export function task(id: string) {
  return queryOptions({
    queryKey: ['tasks', 'record', id],
    queryFn: ({ signal }) => request<Task>(`/tasks/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 1_000),
  });
}

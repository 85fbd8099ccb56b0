// Sums of lists that the site makes itself: one row is asked for, and its count and totals.
import { useQueries } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { Query } from '@/api/request';
import type { Noun } from '@/api/types';

export interface Sum {
  count: number;
  isExact: boolean; // counts are exact up to a thousand
  totals: Record<string, number>;
}

export interface Sums {
  sums: Sum[] | undefined; // undefined until all have come
  error: Error | null;
}

export function useSums(noun: Noun, filters: Query[], withTotals: boolean, enabled = true): Sums {
  return useQueries({
    queries: filters.map((each) => ({
      ...listPage(noun, { ...each, limit: 1, fields: 'id', totals: withTotals ? true : undefined }),
      enabled,
    })),
    combine: (answers) => ({
      error: answers.find(({ error }) => error)?.error ?? null,
      sums: answers.every(({ data }) => data)
        ? answers.map(({ data }) => ({
            count: data?.count?.value ?? 0,
            isExact: data?.count?.exact ?? true,
            totals: data?.totals ?? {},
          }))
        : undefined,
    }),
  });
}

export const addressOf = (noun: string, query: Query): string =>
  `/${noun}?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()}`;

// The same report of each of the last months, for a rate as it goes.
import { useQueries } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Query } from '@/api/request';
import { monthsBefore } from './ages';

export interface Month<Answer> {
  from: string;
  to: string;
  answer: Answer;
}

// Undefined until all have come. `until`: the last day of the last of them.
export function useMonths<Answer>(
  noun: string,
  path: string,
  until: string,
  count: number,
): { months: Month<Answer>[] | undefined; error: Error | null } {
  const asked = monthsBefore(until, count);
  return useQueries({
    queries: asked.map(({ from, to }) => {
      const query: Query = { from, until: to };
      return report<Answer>(noun, path, query);
    }),
    combine: (answers) => ({
      error: answers.find(({ error }) => error)?.error ?? null,
      months: answers.every(({ data }) => data !== undefined)
        ? asked.map(({ from, to }, at) => ({ from, to, answer: answers[at]?.data as Answer }))
        : undefined,
    }),
  });
}

import { useQueries } from '@tanstack/react-query';
import { record } from '@/api/queries';
import type { Schemas } from '@/api/types';
import type { Job } from './papers';

// The jobs that a case speaks of. Undefined until all are read; what this site does not know is left out.
export function useLinkedJobs(links: Schemas['LinkRow'][]): Job[] | undefined {
  return useQueries({
    queries: links.filter(({ kind }) => kind === 'job').map(({ id }) => record('jobs', id)),
    combine: (answers) =>
      answers.some(({ isPending }) => isPending) ? undefined : answers.flatMap(({ data }) => data ?? []),
  });
}

// The two jobs of a serial that is open at two sites (C-1), as each site recorded its own.
import { useQueries } from '@tanstack/react-query';
import { record } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import type { FoundCase } from './Case';
import type { TwoJobs } from './resolutions';

type Job = RecordOf<'jobs'>;
export interface BothJobs {
  later: Job; // the case's cause
  earlier: Job;
}

// Undefined for a case about something else, and until both are there.
export function useTwoJobs(found: FoundCase): BothJobs | undefined {
  const { kind, cause, evidence } = found;
  const other = evidence.find((id) => id !== cause);
  const ids = kind === 'serial_open_twice' && cause && other ? [cause, other] : [];
  return useQueries({
    queries: ids.map((id) => record('jobs', id)),
    combine: ([{ data: later } = { data: undefined }, { data: earlier } = { data: undefined }]) =>
      later && earlier && { later, earlier },
  });
}

export const sitesOf = ({ later, earlier }: BothJobs): TwoJobs => ({
  later: { id: later.id, site: later.site_code ?? '' },
  earlier: { id: earlier.id, site: earlier.site_code ?? '' },
});

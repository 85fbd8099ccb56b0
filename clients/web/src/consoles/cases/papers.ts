// The two papers of a case that is about jobs: the one that is in doubt, and the one that stands. Pure.
import type { RecordOf } from '@/api/types';
import type { FoundCase } from './Case';

export type Job = RecordOf<'jobs'>;
type Line = Job['parts'][number];

// C-24: one part in two devices. The later fitting is the case's cause.
export interface Fitting {
  job: Job;
  line: Line;
}
export interface TwoFittings {
  earlier: Fitting;
  later: Fitting;
}

// Undefined until both devices are known here.
export function fittingsOf(
  { cause, evidence }: Pick<FoundCase, 'cause' | 'evidence'>,
  jobs: Job[],
): TwoFittings | undefined {
  const fittingOf = (id: string | null | undefined): Fitting | undefined =>
    jobs.flatMap((job) => job.parts.map((line) => ({ job, line }))).find(({ line }) => line.fitted === id);
  const later = fittingOf(cause);
  const earlier = fittingOf(evidence.find((id) => id !== cause));
  return later && earlier && { earlier, later };
}

// C-23: a use beyond what a contract allows, and the last one that was within it.
export interface TwoUses {
  within: Job | undefined; // none: the allowance was changed, or its use is a visit
  beyond: Job;
}

// A use is the job's admission, or was recorded later by the site that has the job.
export function usesOf({ cause, site }: Pick<FoundCase, 'cause' | 'site'>, jobs: Job[]): TwoUses | undefined {
  const beyond = jobs.find(({ id }) => id === cause) ?? jobs.find((job) => job.site === site);
  return beyond && { within: jobs.find(({ id }) => id !== beyond.id), beyond };
}

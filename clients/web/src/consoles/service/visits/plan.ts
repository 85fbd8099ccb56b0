// A day's visits as they are looked at: by what has become of them, then by who goes, in order of hours.
import type { RowOf } from '@/api/types';

export type Visit = RowOf<'visits'>;
export const PILES = ['ahead', 'done', 'no_access', 'needs_part', 'to_shop', 'called_off'] as const;
export type Pile = (typeof PILES)[number];

export const pileOf = ({ result }: Pick<Visit, 'result'>): Pile => result ?? 'ahead';

export interface Round {
  technician: string; // name, or nobody's
  visits: Visit[];
}

// Who is on site first, then by the promised hours; a visit without hours comes last.
function before(a: Visit, b: Visit): number {
  const rank = ({ state, hours }: Visit) => (state === 'started' ? '' : hours || '99:99');
  return rank(a).localeCompare(rank(b));
}

export function roundsOf(visits: Visit[], compare: (a: string, b: string) => number): Round[] {
  const rounds = new Map<string, Visit[]>();
  for (const visit of visits) {
    const technician = visit.technician_name ?? '';
    rounds.set(technician, [...(rounds.get(technician) ?? []), visit]);
  }
  return [...rounds]
    .map(([technician, all]) => ({ technician, visits: all.toSorted(before) }))
    .sort((a, b) =>
      a.technician === '' ? -1 : b.technician === '' ? 1 : compare(a.technician, b.technician),
    );
}

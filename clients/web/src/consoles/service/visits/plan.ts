// A day's visits as they are looked at: by what has become of them, then by who goes, in order of hours.
import type { RowOf } from '@/api/types';

export type Visit = RowOf<'visits'>;
export const PILES = ['ahead', 'done', 'no_access', 'needs_part', 'to_shop', 'called_off'] as const;
export type Pile = (typeof PILES)[number];

export const pileOf = ({ result }: Pick<Visit, 'result'>): Pile => result ?? 'ahead';

export interface Round {
  technician: string; // his id, or nobody's
  name: string;
  visits: Visit[];
}

// Who is on site first, then by the promised hours; a visit without hours comes last.
function before(a: Visit, b: Visit): number {
  const rank = ({ state, hours }: Visit) => (state === 'started' ? '' : hours || '99:99');
  return rank(a).localeCompare(rank(b));
}

export function roundsOf(visits: Visit[], compare: (a: string, b: string) => number): Round[] {
  const rounds = new Map<string, Round>();
  for (const visit of visits) {
    const technician = visit.technician ?? '';
    const round = rounds.get(technician) ?? { technician, name: visit.technician_name ?? '', visits: [] };
    round.visits.push(visit);
    rounds.set(technician, round);
  }
  return [...rounds.values()]
    .map((round) => ({ ...round, visits: round.visits.toSorted(before) }))
    .sort((a, b) => (a.technician === '' ? -1 : b.technician === '' ? 1 : compare(a.name, b.name)));
}

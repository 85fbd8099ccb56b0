// The two exchanges of one product, or on one grant (C-8): the one that stands in suspense is the case's cause.
import type { RowOf } from '@/api/types';
import type { FoundCase } from './Case';

export type Exchange = RowOf<'replacement-issues'>;

const KINDS = new Set<string>(['replaced_twice', 'grant_exceeded']);
export const isAboutExchange = ({ kind }: Pick<FoundCase, 'kind'>): boolean => KINDS.has(kind);

export interface BothExchanges {
  suspended: Exchange;
  other: Exchange | undefined; // none: the grant itself did not cover it
  grant: string | undefined; // the evidence where that is a grant
}

export function bothOf(
  found: Pick<FoundCase, 'cause' | 'evidence'>,
  rows: Exchange[],
): BothExchanges | undefined {
  const suspended = rows.find(({ id }) => id === found.cause);
  if (!suspended) return undefined;
  const second = found.evidence.find((id) => id !== found.cause);
  const other = rows.find(({ id }) => id === second);
  return { suspended, other, grant: other ? undefined : second };
}

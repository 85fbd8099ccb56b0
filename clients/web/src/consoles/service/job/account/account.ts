// The account of a job's work: what it costs, who bears it, and what may be done to a line of it.
import { report } from '@/api/queries';
import type { Action, RecordOf, Schemas } from '@/api/types';

export type JobAccount = Schemas['JobAccount'];
export type AccountLine = Schemas['JobAccountLine'];
type Payer = AccountLine['payer'];

export const accountOf = (job: string) => report<JobAccount>('jobs', `/jobs/${job}/account`);

// Who usually bears what is done for a job of a kind.
export function usualLinePayer(kind: RecordOf<'jobs'>['kind']): Payer {
  if (kind === 'contract') return 'contract';
  return kind === 'warranty' ? 'company' : 'customer';
}

type Formed = Action & { command: string; href: string };

export function allowedIn(actions: Action[], name: string): Formed | null {
  const action = actions.find((each) => each.name === name);
  return action?.allowed && action.command !== null && action.href !== null ? (action as Formed) : null;
}

// Labour and charges can be withdrawn as long as charges can be added; a part is taken back by undoing
// its fitting.
export function withdrawalOf(charge: Formed | null, line: AccountLine): Formed | null {
  if (!charge || line.kind === 'part') return null;
  const href = charge.href.replace(/charge$/, 'withdraw');
  return { ...charge, name: 'withdraw', command: 'WithdrawLine', href };
}

// A discount is on what the customer pays.
export const discountOf = (discount: Formed | null, line: AccountLine): Formed | null =>
  line.payer === 'customer' && line.gross > 0 ? discount : null;

// The account of a job's work: what it costs, who bears it, and what may be done to a line of it.
import type { RecordOf, Schemas } from '@/api/types';
import type { Formed } from '@/parts/record/formed';

export type AccountLine = Schemas['JobAccountLine'];
type Payer = AccountLine['payer'];

// Who usually bears what is done for a job of a kind.
export function usualLinePayer(kind: RecordOf<'jobs'>['kind']): Payer {
  if (kind === 'contract') return 'contract';
  return kind === 'warranty' ? 'company' : 'customer';
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

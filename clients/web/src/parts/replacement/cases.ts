// The cases of a product or of a job, each told once: in which it was the faulty one, and in which it came
// as the new one. Pure.
import type { RowOf } from '@/api/types';

type Row = Pick<RowOf<'replacements'>, 'id' | 'state'>;

export interface CaseOf<Of extends Row> {
  row: Of;
  isNew: boolean;
}

// Beside a case that goes on there is no other one.
const SETTLED = new Set<string>(['refused', 'repairable', 'closed']);

export function casesOf<Of extends Row>(asOld: Of[], asNew: Of[]): CaseOf<Of>[] {
  const all = [...asOld.map((row) => ({ row, isNew: false })), ...asNew.map((row) => ({ row, isNew: true }))];
  return all.filter(({ row }, at) => all.findIndex((each) => each.row.id === row.id) === at);
}

export const isInHand = (cases: CaseOf<Row>[]): boolean =>
  cases.some(({ row, isNew }) => !isNew && !SETTLED.has(row.state));

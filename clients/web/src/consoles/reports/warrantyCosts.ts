// What warranty repairs have cost, as it is compared. Pure; the screen draws it.
import type { Schemas } from '@/api/types';

export type Answer = Schemas['WarrantyCosts'];
export type CostRow = Schemas['WarrantyCostRow'];
export type By = Answer['by'];
export const BY: By[] = ['model', 'fault', 'site'];

export const byOf = (asked: string | null): By => BY.find((each) => each === asked) ?? 'model';

// A row that brought more back than it cost has no bar.
export const weights = (rows: CostRow[]): { key: CostRow; value: number }[] =>
  rows.map((row) => ({ key: row, value: Math.max(0, row.cost) }));

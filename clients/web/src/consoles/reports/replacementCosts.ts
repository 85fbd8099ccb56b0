// What replacements have cost, by one of the things that a row says. Pure; the chart draws it.
import type { RowOf } from '@/api/types';

export type CostRow = Omit<RowOf<'replacement-costs'>, 'cost'> & { cost?: number }; // for who may know it
export type By = 'model_code' | 'replacement_reason' | 'mode' | 'site_code' | 'month';
export const BY: By[] = ['model_code', 'replacement_reason', 'mode', 'site_code', 'month'];

export interface Summed {
  key: string; // of the model, the reason …; empty where a row has none
  value: number;
}

export function summedBy(rows: CostRow[], by: By, of: 'cost' | 'replacements'): Summed[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = String(row[by] ?? '');
    sums.set(key, (sums.get(key) ?? 0) + (row[of] ?? 0));
  }
  return [...sums].map(([key, value]) => ({ key, value }));
}

// Newest first.
export const monthsIn = (rows: CostRow[]): number[] =>
  [...new Set(rows.map(({ month }) => month))].sort((a, b) => b - a);

// 140509 → 1405/09
export const monthText = (month: number): string =>
  `${Math.floor(month / 100)}/${String(month % 100).padStart(2, '0')}`;

import { expect, test } from 'vitest';
import { monthsIn, monthText, summedBy, type CostRow } from './replacementCosts';

const row = (change: Partial<CostRow>): CostRow =>
  ({
    month: 140509,
    model_code: 'WM7K',
    replacement_reason: 'no_part',
    replacements: 1,
    cost: 100,
    ...change,
  }) as CostRow;
const rows = [
  row({}),
  row({ model_code: 'WM9K', replacements: 2, cost: 50 }),
  row({ month: 140508, replacement_reason: null, cost: 7 }),
];

test('costs and counts are summed by what is asked for', () => {
  expect(summedBy(rows, 'model_code', 'cost')).toEqual([
    { key: 'WM7K', value: 107 },
    { key: 'WM9K', value: 50 },
  ]);
  expect(summedBy(rows, 'replacement_reason', 'replacements')).toEqual([
    { key: 'no_part', value: 3 },
    { key: '', value: 1 },
  ]);
});

test('months are the Jalali ones of the site, newest first', () => {
  expect(monthsIn(rows)).toEqual([140509, 140508]);
  expect(monthText(140509)).toBe('1405/09');
});

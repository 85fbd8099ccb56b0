import { expect, test } from 'vitest';
import { byWeight } from '@/parts/chart/data';
import { byOf, weights, type CostRow } from './warrantyCosts';

const row = (code: string, cost: number) => ({ code, cost }) as CostRow;

test('models are compared unless something else is asked for', () => {
  expect(byOf('site')).toBe('site');
  expect(byOf(null)).toBe('model');
  expect(byOf('moon')).toBe('model');
});

test('the shares are of what costs, not of what came back', () => {
  const { rows, shares } = byWeight(weights([row('A', 30), row('B', 70), row('C', -20)]), 8);
  expect(rows.map(({ key, value }) => [key?.code, value])).toEqual([
    ['B', 70],
    ['A', 30],
    ['C', 0],
  ]);
  expect(shares).toEqual([7000, 10_000, 10_000]);
});

import { expect, test } from 'vitest';
import { linesOf, sumOf } from './instalments';

test('no amount: the site makes equal ones', () => {
  expect(sumOf([], 120)).toBeNull();
  expect(sumOf([{}, { due_day: '2026-12-01' }], 120)).toBeNull();
});

test('what is lacking of the price, or too much', () => {
  const lines = [{ due_day: '2026-12-01', amount: 70 }, {}, { amount: 40 }];
  expect(sumOf(lines, 120)).toEqual({ count: 2, sum: 110, lacking: 10 });
  expect(sumOf(lines, 110)?.lacking).toBe(0);
  expect(sumOf(lines, 100)?.lacking).toBe(-10);
});

test('an amount of nothing counts as one', () => expect(sumOf([{ amount: 0 }], 5)?.count).toBe(1));

test('equal ones become lines', () =>
  expect(linesOf([{ due_day: '2026-12-01', amount: 60 }])).toEqual([{ due_day: '2026-12-01', amount: 60 }]));

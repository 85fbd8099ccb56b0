import { expect, test } from 'vitest';
import { beyond } from './More';

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at) }));

test('a list that is shown whole has nothing beyond it', () => {
  expect(beyond(undefined)).toBeNull();
  expect(beyond({ rows: rows(20), next: null, count: { value: 20, exact: true } })).toBeNull();
});

test('the first rows say how many are beyond them', () => {
  expect(beyond({ rows: rows(20), next: 'x', count: { value: 32, exact: true } })).toEqual({
    count: 12,
    isExact: true,
  });
  expect(beyond({ rows: rows(20), next: 'x', count: { value: 1000, exact: false } })).toEqual({
    count: 980,
    isExact: false,
  });
  expect(beyond({ rows: rows(20), next: 'x' })).toEqual({ count: null, isExact: false });
});

test('rows of the answer that are not shown are beyond, too', () =>
  expect(beyond({ rows: rows(20), next: null }, 10)).toEqual({ count: 10, isExact: true }));

import { expect, test } from 'vitest';
import { durationOf, seenBars } from './duration';

test('minutes are said as minutes, hours or days', () => {
  expect(durationOf(0)).toEqual({ value: 0, unit: 'minute' });
  expect(durationOf(59)).toEqual({ value: 59, unit: 'minute' });
  expect(durationOf(90)).toEqual({ value: 1.5, unit: 'hour' });
  expect(durationOf(2879)).toEqual({ value: 48, unit: 'hour' });
  expect(durationOf(2 * 1440 + 720)).toEqual({ value: 2.5, unit: 'day' });
});

test('bars end with the last in which something became ready, after a week at the earliest', () => {
  const bars = (last: number) => Array.from({ length: 31 }, (_, days) => ({ jobs: days === last ? 1 : 0 }));
  expect(seenBars(bars(2))).toHaveLength(7);
  expect(seenBars(bars(12))).toHaveLength(13);
});

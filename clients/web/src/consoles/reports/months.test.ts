import { expect, it } from 'vitest';
import { monthOf, monthsTo, monthText } from './months';

it('is the Jalali month of a day', () => {
  expect(monthOf('2025-11-28')).toBe(140409);
  expect(monthOf('2026-03-20')).toBe(140412);
  expect(monthOf('2026-03-21')).toBe(140501);
});

it('goes back over the end of a year', () => {
  expect(monthsTo(140502, 4)).toEqual([140411, 140412, 140501, 140502]);
  expect(monthsTo(140412, 1)).toEqual([140412]);
});

it('is written as people write it', () => expect(monthText(140409)).toBe('1404/09'));

import { expect, test } from 'vitest';
import { furthestBehind, hoursSince } from './lag';

const site = (site_code: string, last_contact: string | null) => ({
  site: 1,
  site_code,
  received: 0,
  applied: 0,
  last_contact,
  longest_silence_ms: 259_200_000,
  skew_ms: 0,
  program: null,
});

test('who is silent longest comes first; who never spoke is told of apart', () =>
  expect(
    furthestBehind([
      site('B', '2026-11-29T00:00:00Z'),
      site('A', '2026-11-20T00:00:00Z'),
      site('C', null),
      site('D', '2026-11-25T00:00:00Z'),
    ]).map(({ site_code }) => site_code),
  ).toEqual(['A', 'D', 'B']));
test('hours are whole and never below zero', () => {
  expect(hoursSince('2026-11-29T00:00:00Z', Date.parse('2026-11-29T05:40:00Z'))).toBe(6);
  expect(hoursSince('2026-11-29T00:00:00Z', Date.parse('2026-11-28T23:00:00Z'))).toBe(0);
});

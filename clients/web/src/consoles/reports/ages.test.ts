import { expect, test } from 'vitest';
import { daysBetween } from '@/format/days';
import { STEPS, daysOf, monthsBefore } from './ages';

const NOW = '2026-11-30';

test('every day lies in one step', () => {
  for (let age = 0; age < 200; ++age) {
    const day = new Date(Date.parse(NOW) - age * 86_400_000).toISOString().slice(0, 10);
    const holding = STEPS.filter((step) => {
      const { d_le: last = '', d_ge: first = '' } = daysOf(step, 'd', NOW);
      return day <= last && day >= first;
    });
    expect(holding).toHaveLength(1);
  }
});

test('months follow each other and end today', () => {
  const months = monthsBefore(NOW, 12);
  expect(months.at(-1)?.to).toBe(NOW);
  for (let at = 1; at < months.length; ++at)
    expect(daysBetween(months[at - 1]?.to ?? '', months[at]?.from ?? '')).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { daysOf, pileOf, sitesOf, type PlanItem } from './plan';

const item = (due_day: string, change: Partial<PlanItem> = {}): PlanItem =>
  ({ due_day, planned_day: null, service_site_code: 'BR-MHD', ...change }) as PlanItem;
const TODAY = '2026-11-30';

describe('the pile of a visit', () => {
  test.each([
    ['2026-11-29', 'overdue'],
    ['2026-11-30', 'today'],
    ['2026-12-01', 'week'],
    ['2026-12-07', 'week'],
    ['2026-12-08', 'later'],
  ])('that is due on %s is %s', (day, pile) => expect(pileOf(item(day), TODAY)).toBe(pile));
  test('follows the day for which it is planned', () => {
    expect(pileOf(item('2026-11-20', { planned_day: '2026-12-02' }), TODAY)).toBe('week');
    expect(pileOf(item('2026-12-20', { planned_day: '2026-11-30' }), TODAY)).toBe('today');
  });
});

test('a day is told site by site, the earliest first', () => {
  const days = daysOf([
    item('2026-12-02'),
    item('2026-12-01', { service_site_code: 'BR-SHZ' }),
    item('2026-12-01'),
    item('2026-12-05', { planned_day: '2026-12-01' }),
  ]);
  expect(days.map(({ day, site, items }) => [day, site, items.length])).toEqual([
    ['2026-12-01', 'BR-MHD', 2],
    ['2026-12-01', 'BR-SHZ', 1],
    ['2026-12-02', 'BR-MHD', 1],
  ]);
});

test('the site that is asked for is among those to choose from, though nothing is due there', () => {
  const compare = (a: string, b: string) => a.localeCompare(b);
  const items = [item('2026-12-02', { service_site_code: 'BR-SHZ' }), item('2026-12-02')];
  expect(sitesOf(items, null, compare)).toEqual(['BR-MHD', 'BR-SHZ']);
  expect(sitesOf(items, 'BR-KRJ', compare)).toEqual(['BR-KRJ', 'BR-MHD', 'BR-SHZ']);
  expect(sitesOf([], 'BR-MHD', compare)).toEqual(['BR-MHD']);
});

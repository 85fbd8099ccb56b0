import { describe, expect, test } from 'vitest';
import { axisOf, spansOf, yearsAndMonths, type Covered } from './warranty';

const product: Covered = {
  warranty: 'running',
  warranty_card: '990311',
  warranty_start: '2025-01-01',
  warranty_expiry: '2026-01-01',
  warranty_months: 12,
  remaining_days: 100,
  covers: [],
  void_from: null,
  why: null,
};
const goodwill = {
  cover: 'goodwill' as const,
  warranty_card: '',
  start: '2026-01-02',
  months: 6,
  until: '2026-07-01',
  start_jalali: '1404/10/12',
  until_jalali: '1405/04/10',
};

describe('the spans of a warranty', () => {
  test('one that stands alone ends when all do', () =>
    expect(spansOf(product)).toEqual([
      { kind: null, card: '990311', start: '2025-01-01', months: 12, until: '2026-01-01' },
    ]));
  test('the last day of all is not that of the first of several', () => {
    const spans = spansOf({ ...product, warranty_expiry: '2026-07-01', covers: [goodwill] });
    expect(spans.map(({ kind, until }) => [kind, until])).toEqual([
      [null, null],
      ['goodwill', '2026-07-01'],
    ]);
  });
  test('what has not begun has none', () =>
    expect(spansOf({ ...product, warranty_start: null })).toEqual([]));
  test('lie on one axis with today', () => {
    const spans = spansOf({ ...product, covers: [goodwill] });
    const { bars, today } = axisOf(spans, '2025-10-01');
    expect(bars.map(({ from, width }) => [Math.round(from), Math.round(width)])).toEqual([
      [0, 67],
      [67, 33],
    ]);
    expect(Math.round(today ?? 0)).toBe(50);
    expect(axisOf(spans, '2026-08-01').today).toBeNull();
  });
  test('a long time is said in years and months', () => {
    expect(yearsAndMonths(60)).toBeNull();
    expect(yearsAndMonths(693)).toEqual({ years: 1, months: 10 });
  });
});

import { describe, expect, test } from 'vitest';
import { decidedOf, endOf, renewedUntil } from './contract';

describe('the period of a contract', () => {
  test('of a year ends on the day before the same day of the next one', () =>
    expect(endOf('2026-12-22', 12)).toBe('2027-12-21')); // 1 Dey 1405 to 30 Azar 1406
  test('is renewed from the day after it', () => expect(renewedUntil('2026-12-21')).toBe('2027-12-21'));
});

test('what a scope has no use for is not sent', () => {
  expect(decidedOf({ contract_scope: 'cases', visits: 4 })).toEqual({
    interval_months: null,
    visits: null,
    most_visits: null,
  });
  expect(decidedOf({ contract_scope: 'both', visits: 4 })).toEqual({});
});

import { describe, expect, test } from 'vitest';
import { allPassed, resultsOf, verdictOf } from './checks';

describe('a quality check', () => {
  test('passes when all was looked at and nothing failed', () => {
    expect(verdictOf(['passed', 'not_applicable'], 2)).toBe('passed');
    expect(verdictOf(['passed', undefined], 2)).toBeNull();
    expect(verdictOf(['passed'], 2)).toBeNull();
    expect(verdictOf([], 0)).toBe('passed');
  });
  test('fails with the first item that does', () =>
    expect(verdictOf([undefined, 'failed'], 3)).toBe('failed'));
  test('says what was looked at by its place in the list', () => {
    expect(resultsOf([undefined, 'failed'])).toEqual([{ item: 1, outcome: 'failed' }]);
    expect(resultsOf(allPassed({ id: '1', name: 'x', items: ['a', 'b'] }))).toHaveLength(2);
  });
});

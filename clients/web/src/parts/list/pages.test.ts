import { describe, expect, it } from 'vitest';
import { BEGINNING, behind, placeOf, stepBack } from './pages';

describe('a page of a list', () => {
  it('is reached from the nearer end', () => {
    expect(placeOf(300, 1_000_000)).toEqual({ from: 300, offset: 300, of: 1_000_000 });
    expect(placeOf(999_950, 1_000_000)).toEqual({ from: 999_950, offset: -50, of: 1_000_000 });
    expect(placeOf(0, 1_000_000)).toEqual(BEGINNING);
  });
  it('stays within the list', () => {
    expect(placeOf(5_000, 120)).toEqual({ from: 119, offset: -1, of: 120 });
    expect(placeOf(-50, 120)).toEqual(BEGINNING);
  });
  it('goes on by the cursor of the page before', () => {
    expect(behind(BEGINNING, 'c1', 50)).toEqual({ from: 50, after: 'c1' });
    expect(behind(placeOf(700, 1_000), 'c2', 50)).toEqual({ from: 750, after: 'c2', of: 1_000 });
  });
  it('goes back the way it came, and from a row that was jumped to, to the rows before it', () => {
    const way = [BEGINNING, behind(BEGINNING, 'c1', 50)];
    expect(stepBack(way, 50)).toEqual([BEGINNING]);
    expect(stepBack([placeOf(700, 1_000)], 50)).toEqual([placeOf(650, 1_000)]);
    expect(stepBack([placeOf(20, 1_000)], 50)).toEqual([BEGINNING]);
  });
});

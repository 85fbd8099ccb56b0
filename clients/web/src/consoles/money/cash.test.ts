import { expect, it } from 'vitest';
import { countedLines, differs, summed } from './cash';

const drawer = [
  { means: 'cash' as const, expected: 1_000_000 },
  { means: 'card' as const, expected: 500_000 },
];

it('has a line a means, also where nothing is expected', () => {
  const lines = countedLines(drawer, { cash: 950_000, card: 500_000, cheque: 70_000 });
  expect(lines.map(({ means, difference }) => [means, difference])).toEqual([
    ['cash', -50_000],
    ['card', 0],
    ['transfer', 0],
    ['cheque', 70_000],
  ]);
  expect(summed(lines)).toEqual({ expected: 1_500_000, counted: 1_520_000, difference: 20_000 });
  expect(differs(lines)).toBe(true);
});

it('differs though the sum does not', () => {
  const lines = countedLines(drawer, { cash: 500_000, card: 1_000_000 });
  expect(summed(lines).difference).toBe(0);
  expect(differs(lines)).toBe(true);
});

it('takes what was not typed as nothing', () => {
  expect(differs(countedLines(drawer, {}))).toBe(true);
  expect(differs(countedLines(drawer, { cash: 1_000_000, card: 500_000 }))).toBe(false);
});

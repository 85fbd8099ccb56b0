import { expect, test } from 'vitest';
import { byWeight, csvOf, linesOf } from './data';

test('a chart as a file has its labels, its series and plain numbers', () =>
  expect(
    csvOf(
      {
        labels: [{ text: '0 to 15' }, { text: '=1+1' }],
        series: [{ name: 'بها "ریال"', values: [3050000, -2] }],
      },
      'روز',
    ),
  ).toBe('\uFEFF"روز","بها ""ریال"""\r\n"0 to 15",3050000\r\n"\'=1+1",-2\r\n'));

test('by weight the largest come first, the rest is one, and the shares come to the whole', () => {
  const some = [1, 6, 2, 1].map((value, at) => ({ key: `m${at}`, value }));
  expect(byWeight(some, 2)).toEqual({
    rows: [
      { key: 'm1', value: 6 },
      { key: 'm2', value: 2 },
      { key: null, value: 2 },
    ],
    shares: [6000, 8000, 10000],
  });
  expect(byWeight(some, 4).rows).toHaveLength(4);
  expect(byWeight([{ key: '', value: 0 }], 2).shares).toEqual([0]);
});

test('a Pareto chart as a file has the shares beside its numbers', () =>
  expect(
    csvOf(
      {
        labels: [{ text: 'CAR-01' }],
        series: [{ name: 'cost', values: [7] }],
        shares: { name: '%', of: [6250] },
      },
      'model',
    ),
  ).toBe('\uFEFF"model","cost","%"\r\n"CAR-01",7,62.5\r\n'));

test('a label below a bar is broken between words', () => {
  expect(linesOf('انتظار بیش از حد')).toEqual(['انتظار بیش', 'از حد']);
  expect(linesOf('CAR-01')).toEqual(['CAR-01']);
  expect(linesOf('unbreakable-code-of-a-model second')).toEqual(['unbreakable-code-of-a-model', 'second']);
});

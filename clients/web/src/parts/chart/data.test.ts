import { expect, test } from 'vitest';
import { byWeight, csvOf } from './data';

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

test('by weight the largest comes first, and the shares come to the whole', () => {
  const { rows, shares } = byWeight([{ value: 1 }, { value: 6 }, { value: 3 }]);
  expect(rows.map(({ value }) => value)).toEqual([6, 3, 1]);
  expect(shares).toEqual([6000, 9000, 10000]);
  expect(byWeight([{ value: 0 }]).shares).toEqual([0]);
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

import { expect, test } from 'vitest';
import { csvOf } from './data';

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

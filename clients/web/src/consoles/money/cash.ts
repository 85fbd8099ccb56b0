// Counting the cash: what the papers say beside what lies there.
import type { Schemas } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { MEANS, type Means } from '@/parts/money/payment';

type Drawer = Schemas['CashDrawer'][];

export interface CountedLine {
  means: Means;
  expected: number;
  counted: number | null; // null: nothing typed yet, which counts as nothing there
  difference: number;
}

export function countedLines(drawer: Drawer, values: FormValues): CountedLine[] {
  return MEANS.map((means) => {
    const expected = drawer.find((line) => line.means === means)?.expected ?? 0;
    const value = values[means];
    const counted = typeof value === 'number' ? value : null;
    return { means, expected, counted, difference: (counted ?? 0) - expected };
  });
}

export const differs = (lines: CountedLine[]): boolean => lines.some(({ difference }) => difference !== 0);

export function summed(lines: CountedLine[]): Omit<CountedLine, 'means'> {
  const sum = (of: (line: CountedLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    expected: sum(({ expected }) => expected),
    counted: sum(({ counted }) => counted ?? 0),
    difference: sum(({ difference }) => difference),
  };
}

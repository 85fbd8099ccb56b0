// Serials as people paste them: a column of a sheet, a list with commas, or one a line.
import { latinDigits } from '@/format/digits';
import { ungarbled } from '@/input/codes';

export interface Serials {
  all: string[]; // each once, in their order
  twice: string[]; // that stand there more than once
}

// What the site takes for one serial: «wm7k-000417» and WM7K000417 are the same.
const keyOf = (serial: string) => serial.toUpperCase().replace(/[-\u2010-\u2015\u2212]/g, '');

export function serialsIn(text: string): Serials {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const word of latinDigits(text).split(/[\s,،;؛|]+/)) {
    const serial = ungarbled(word) ?? word;
    const key = keyOf(serial);
    if (key === '') continue;
    if (found.has(key)) twice.add(found.get(key) ?? serial);
    else found.set(key, serial);
  }
  return { all: [...found.values()], twice: [...twice] };
}

// One more at the end, as a scanner brings it.
export const withSerial = (text: string, serial: string): string =>
  text.trim() === '' ? serial : `${text.trimEnd()}\n${serial}`;

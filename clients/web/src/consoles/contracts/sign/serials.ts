// Serials as people paste them: a column of a sheet, a list with commas, or one a line.
import { latinDigits } from '@/format/digits';
import { serialKey, ungarbled } from '@/input/codes';

export interface Serials {
  all: string[]; // each once, in their order
  twice: string[]; // that stand there more than once
}

export function serialsIn(text: string): Serials {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const word of latinDigits(text).split(/[\s,،;؛|]+/)) {
    const serial = ungarbled(word) ?? word;
    const key = serialKey(serial);
    if (key === '') continue;
    if (found.has(key)) twice.add(found.get(key) ?? serial);
    else found.set(key, serial);
  }
  return { all: [...found.values()], twice: [...twice] };
}

// One more at the end, as a scanner brings it.
export const withSerial = (text: string, serial: string): string =>
  text.trim() === '' ? serial : `${text.trimEnd()}\n${serial}`;

// The rows of a kardex, shelf by shelf: one place and one condition of the goods. The newest paper
// stands first, since that is what a difference is looked for in.
import type { Schemas } from '@/api/types';

type Line = Schemas['KardexRow'];

export interface Shelf {
  key: string;
  lines: Line[];
  last: Line; // after which `on_hand` is what lies there
}

export function shelvesOf(rows: Line[]): Shelf[] {
  const shelves = new Map<string, Line[]>();
  for (const row of rows) {
    const key = `${row.place_kind} ${row.place_number} ${row.condition}`;
    shelves.set(key, [row, ...(shelves.get(key) ?? [])]);
  }
  return [...shelves].flatMap(([key, lines]) => (lines[0] ? [{ key, lines, last: lines[0] }] : []));
}

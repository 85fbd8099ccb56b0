// Which column of a sheet is which member: guessed by its heading, changed by a person.
import type { CommandField } from '@/api/types';
import { folded } from '@/format/digits';
import type { Sheet, SheetLine } from '@/parts/sheets/sheet';

export type Mapping = (string | null)[]; // the member of each column; null: not read

const LOOKED_AT = 10; // lines in which a heading is looked for, below titles
const key = (text: string) => folded(text).replace(/[\s_]+/g, '_');

// A member is headed by its name, its word in either language, or its name and "_code".
function headingsOf({ member, fa, en }: CommandField): Map<string, number> {
  return new Map([
    [key(`${member}_code`), 0], // of a sheet that has both, the code: the bare name is an id there
    [key(member), 1],
    [key(fa), 1],
    [key(en), 1],
  ]);
}

export function guess(cells: string[], fields: CommandField[]): Mapping {
  const mapping: Mapping = cells.map(() => null);
  for (const field of fields) {
    const headings = headingsOf(field);
    const rank = (cell: string) => headings.get(key(cell)) ?? Infinity;
    const [best] = cells
      .map((cell, at) => ({ at, rank: rank(cell) }))
      .filter((each) => each.rank < Infinity && mapping[each.at] === null)
      .sort((a, b) => a.rank - b.rank || a.at - b.at);
    if (best) mapping[best.at] = field.member;
  }
  return mapping;
}

const known = (mapping: Mapping) => mapping.filter((member) => member !== null).length;

export interface Headed {
  header: SheetLine;
  rows: SheetLine[];
  mapping: Mapping;
}

// The line with the headings: the one in which most of them are known, the first otherwise.
export function headed(sheet: Sheet, fields: CommandField[]): Headed | null {
  const [first] = sheet.lines;
  if (!first) return null;
  let best = { at: 0, mapping: guess(first.cells, fields) };
  for (let at = 1; at < Math.min(LOOKED_AT, sheet.lines.length); ++at) {
    const mapping = guess(sheet.lines[at]?.cells ?? [], fields);
    if (known(mapping) > known(best.mapping)) best = { at, mapping };
  }
  const header = sheet.lines[best.at] ?? first;
  return { header, rows: sheet.lines.slice(best.at + 1), mapping: best.mapping };
}

// Required members that no column has.
export const lacking = (fields: CommandField[], mapping: Mapping): CommandField[] =>
  fields.filter(({ member, required }) => required && !mapping.includes(member));

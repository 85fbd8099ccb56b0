// The lines of a paper of goods while it is made: what each scan does to them, and what is sent.
import { isCount, isFlag, isText, listOf, objectOf, orNull } from '@/api/shape';
import type { FormValues } from '@/parts/form/values';

export interface KnownPart {
  code: string;
  name: string;
  isSerial: boolean; // each piece has a serial of its own
}

export interface GoodsLine extends KnownPart {
  condition: string;
  quantity: number | null;
  serials: string[];
  unitCost: number | null;
  expected: number | null; // as a waybill says; null: nobody said
}

// The lines, and the one that was touched last: what comes without a part belongs to it.
export interface GoodsLines {
  lines: GoodsLine[];
  last: number | null;
}

export const areGoodsLines = objectOf<GoodsLines>({
  lines: listOf(
    objectOf<GoodsLine>({
      code: isText,
      name: isText,
      isSerial: isFlag,
      condition: isText,
      quantity: orNull(isCount),
      serials: listOf(isText),
      unitCost: orNull(isCount),
      expected: orNull(isCount),
    }),
  ),
  last: orNull(isCount),
});

export type Outcome = 'added' | 'counted' | 'already' | 'unknown';

export const NO_LINES: GoodsLines = { lines: [], last: null };
export const FRESH = 'fresh';

export const newLine = (part: KnownPart, condition = FRESH): GoodsLine => ({
  ...part,
  condition,
  quantity: 0,
  serials: [],
  unitCost: null,
  expected: null,
});

const put = (state: GoodsLines, at: number, line: GoodsLine): GoodsLines => ({
  lines: state.lines.map((other, index) => (index === at ? line : other)),
  last: at,
});

// Of several lines of a part (in more than one condition), the first that lacks something.
function lineOf(lines: GoodsLine[], code: string): number {
  const isShort = ({ quantity, expected }: GoodsLine) => expected !== null && (quantity ?? 0) < expected;
  const short = lines.findIndex((line) => line.code === code && isShort(line));
  return short >= 0 ? short : lines.findIndex((line) => line.code === code);
}

// A part was scanned: its line has one more, or is the one whose serials come now.
export function withPart(state: GoodsLines, part: KnownPart): [GoodsLines, Outcome] {
  const at = lineOf(state.lines, part.code);
  const line = state.lines[at];
  if (!line) {
    const added = { ...newLine(part), quantity: part.isSerial ? 0 : 1 };
    return [{ lines: [...state.lines, added], last: state.lines.length }, 'added'];
  }
  if (part.isSerial) return [{ ...state, last: at }, 'counted'];
  return [put(state, at, { ...line, quantity: (line.quantity ?? 0) + 1 }), 'counted'];
}

// A code that names nothing here: the serial of a piece, where the last line has serials.
export function withSerial(state: GoodsLines, code: string): [GoodsLines, Outcome] {
  const serial = code.toUpperCase();
  const line = state.last === null ? undefined : state.lines[state.last];
  if (state.last === null || !line?.isSerial) return [state, 'unknown'];
  if (state.lines.some(({ serials }) => serials.includes(serial))) return [state, 'already'];
  return [put(state, state.last, withSerials(line, [...line.serials, serial])), 'counted'];
}

export const withSerials = (line: GoodsLine, serials: string[]): GoodsLine => ({
  ...line,
  serials,
  quantity: serials.length,
});

export const withLine = (state: GoodsLines, at: number, change: Partial<GoodsLine>): GoodsLines => {
  const line = state.lines[at];
  return line ? put(state, at, { ...line, ...change }) : state;
};

export const withoutLine = (state: GoodsLines, at: number): GoodsLines => ({
  lines: state.lines.filter((_, index) => index !== at),
  last: null,
});

export type Column = 'condition' | 'serials' | 'unitCost';

// What is sent of the lines: the members that the command has.
export function bodyOfLines(lines: GoodsLine[], columns: Column[]): FormValues[] {
  return lines.map((line) => ({
    part: line.code,
    quantity: line.quantity,
    ...(columns.includes('condition') ? { condition: line.condition } : {}),
    ...(columns.includes('serials') && line.serials.length > 0 ? { part_serials: line.serials } : {}),
    ...(columns.includes('unitCost') && line.unitCost !== null ? { unit_cost: line.unitCost } : {}),
  }));
}

export interface Difference {
  missing: number;
  over: number;
}

export function differenceOf(lines: GoodsLine[]): Difference {
  const by = lines.map(({ quantity, expected }) => (quantity ?? 0) - (expected ?? 0));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    missing: -sum(by.filter((value) => value < 0)),
    over: sum(by.filter((value) => value > 0)),
  };
}

// What a waybill says should come, as the lines of its receipt.
import type { Schemas } from '@/api/types';
import { newLine, type GoodsLine, type GoodsLines } from './lines';

type Line = Schemas['WaybillLine'];

// Nothing has been counted yet; of what was lost already nothing is awaited.
export function linesOfWaybill(lines: Line[], serialParts: Set<string>): GoodsLine[] {
  return lines.map((line) => ({
    ...newLine(
      { code: line.part_code, name: line.part_name, isSerial: serialParts.has(line.part_code) },
      line.condition,
    ),
    expected: line.sent - line.received - line.lost,
  }));
}

// All came as the waybill says. A piece with a serial is still read from the piece.
export const allCame = (state: GoodsLines): GoodsLines => ({
  lines: state.lines.map((line) =>
    line.expected === null || line.isSerial ? line : { ...line, quantity: line.expected },
  ),
  last: null,
});

// Beside a known waybill, whatever it does not name is over.
export const againstWaybill = (state: GoodsLines): GoodsLines => ({
  ...state,
  lines: state.lines.map((line) => (line.expected === null ? { ...line, expected: 0 } : line)),
});

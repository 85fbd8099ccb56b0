// A sheet on its way to the site: its mapped columns under the names of their members. Rows with a
// cell that has no value stay behind, with the reason; for the others it is known which row of the
// file each line of the CSV came from.
import { writeCsv } from '@/parts/sheets/csv';
import type { CellTrouble, SheetLine } from '@/parts/sheets/sheet';
import type { Mapping } from './columns';

export interface LeftBehind {
  line: number;
  member: string;
  trouble: CellTrouble;
}

export interface Prepared {
  csv: string;
  sent: number;
  leftBehind: LeftBehind[];
  sourceLine: (csvLine: number) => number;
}

function troubleIn({ line, troubles = {} }: SheetLine, mapping: Mapping): LeftBehind | null {
  for (const [column, trouble] of Object.entries(troubles)) {
    const member = mapping[Number(column)];
    if (member) return { line, member, trouble };
  }
  return null;
}

export function prepare(rows: SheetLine[], mapping: Mapping): Prepared {
  const columns = mapping.flatMap((member, at) => (member ? [{ member, at }] : []));
  const leftBehind: LeftBehind[] = [];
  const sent: SheetLine[] = [];
  for (const row of rows) {
    const trouble = troubleIn(row, mapping);
    if (trouble) leftBehind.push(trouble);
    else if (columns.some(({ at }) => row.cells[at]?.trim())) sent.push(row);
  }
  const { text, rowAtLine } = writeCsv([
    columns.map(({ member }) => member),
    ...sent.map(({ cells }) => columns.map(({ at }) => cells[at] ?? '')),
  ]);
  return {
    csv: text,
    sent: sent.length,
    leftBehind,
    sourceLine: (csvLine) => sent[(rowAtLine.get(csvLine) ?? 0) - 1]?.line ?? csvLine,
  };
}

// A sheet as it was read from a file, whatever the file was.

// Why a cell has no value that could be used.
export type CellTrouble = 'error_value' | 'no_value' | 'merged';

export interface SheetLine {
  line: number; // where it begins in the file, or its row in the workbook
  cells: string[];
  troubles?: Record<number, CellTrouble>; // by the cell's place
}

export interface Sheet {
  name: string;
  lines: SheetLine[]; // without those that are blank
}

export type UnreadableReason = 'not_a_workbook' | 'no_sheet' | 'old_workbook' | 'broken';

// A file that is not what its name says.
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}

export const isBlankLine = ({ cells, troubles }: SheetLine): boolean =>
  !troubles && cells.every((cell) => cell.trim() === '');

// CSV on the way in, as spreadsheet programs save it, and on the way out, as the site reads it.
import Papa from 'papaparse';
import { isBlankLine, type Sheet, type SheetLine } from './sheet';

const NEW_LINES = /\r\n|\r|\n/g;

// UTF-8 and UTF-16 by their marks; what is no UTF-8 was saved by an older program as Windows-1256.
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}

export function readCsv(text: string, name: string): Sheet {
  const hint = /^sep=(.)\r?\n/.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const rows = Papa.parse<string[]>(body, { delimiter: hint?.[1] ?? '' }).data;
  let line = hint ? 2 : 1;
  const lines = rows.map((cells): SheetLine => {
    const at = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(NEW_LINES)?.length ?? 0), 0);
    return { line: at, cells };
  });
  return { name, lines: lines.filter((each) => !isBlankLine(each)) };
}

const csvCell = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

// The text, and of each of its lines that begins a row, which row that is.
export function writeCsv(rows: string[][]): { text: string; rowAtLine: Map<number, number> } {
  const rowAtLine = new Map<number, number>();
  let line = 1;
  const written = rows.map((cells, at) => {
    rowAtLine.set(line, at);
    const row = cells.map(csvCell).join(',');
    line += 1 + (row.match(NEW_LINES)?.length ?? 0);
    return row;
  });
  return { text: `${written.join('\n')}\n`, rowAtLine };
}

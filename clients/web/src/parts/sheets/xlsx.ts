// The sheets of an XLSX workbook, cell by cell as texts: days as ISO days, numbers without what a
// computer adds to them, formulas by the value that the file has for them. What a spreadsheet has
// lost (the last digits of a long number) stays visible as lost.
import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { UnreadableFile, isBlankLine, type CellTrouble, type Sheet, type SheetLine } from './sheet';

type Attributes = Record<string, string>;
interface Heard {
  open?: (name: string, attributes: () => Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const plain = (name: string) => name.slice(name.indexOf(':') + 1);

function readXml(xml: string, heard: Heard): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    heard.open?.(plain(name), () => {
      const found: Attributes = {};
      for (const [key, value] of Object.entries(attributes())) found[plain(key)] = decode(value);
      return found;
    });
  });
  parser.on('closeTag', (name) => heard.close?.(plain(name)));
  parser.on('text', (text, decode) => heard.text?.(decode(text)));
  parser.on('cdata', (text) => heard.text?.(text));
  parser.on('error', () => {
    throw new UnreadableFile('broken');
  });
  parser.parse(xml);
}

interface Book {
  sheets: { name: string; path: string }[];
  texts: string[];
  isDay: boolean[]; // by style
  beginsIn1904: boolean;
}

// Number formats that show days; the file itself names the others.
const isBuiltInDay = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const showsDay = (format: string) => /[yd]|m(?!.*[#0])/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

function stylesIn(xml: string): boolean[] {
  const custom = new Map<string, boolean>();
  const isDay: boolean[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        custom.set(numFmtId, showsDay(formatCode));
      }
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = attributes().numFmtId ?? '0';
      isDay.push(custom.get(id) ?? isBuiltInDay(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return isDay;
}

// Shared texts, without the readings (rPh) that East Asian programs keep beside them.
function textsIn(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isOpen = false;
  let inReading = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      isOpen = name === 't' && !inReading;
    },
    text: (piece) => {
      if (isOpen) text += piece;
    },
    close: (name) => {
      if (name === 't') isOpen = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

function bookIn(file: (path: string) => string | null): Book {
  const workbook = file('xl/workbook.xml');
  if (workbook === null) throw new UnreadableFile('not_a_workbook');
  const targets = new Map<string, string>();
  readXml(file('xl/_rels/workbook.xml.rels') ?? '', {
    open: (name, attributes) => {
      const { Id, Target } = attributes();
      if (name === 'Relationship' && Id && Target)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const book: Book = { sheets: [], texts: [], isDay: [], beginsIn1904: false };
  readXml(workbook, {
    open: (name, attributes) => {
      const { name: title = '', id = '', state, date1904 } = attributes();
      if (name === 'workbookPr') book.beginsIn1904 = date1904 === '1' || date1904 === 'true';
      const path = targets.get(id);
      if (name === 'sheet' && path && (state === undefined || state === 'visible'))
        book.sheets.push({ name: title, path });
    },
  });
  const texts = file('xl/sharedStrings.xml');
  if (texts !== null) book.texts = textsIn(texts);
  const styles = file('xl/styles.xml');
  if (styles !== null) book.isDay = stylesIn(styles);
  return book;
}

const DAY = 86_400_000; // ms
const MOST_DIGITS = 1e15; // a spreadsheet keeps fifteen digits of a number

function dayText(serial: number, beginsIn1904: boolean): string {
  const days = Math.floor(serial) + (beginsIn1904 ? 1462 : 0);
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30); // the 29th of February 1900 that never was
  return new Date(epoch + days * DAY).toISOString().slice(0, 10);
}

function numberText(raw: string, isDay: boolean, beginsIn1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (isDay && value >= 1) return dayText(value, beginsIn1904);
  if (Math.abs(value) >= MOST_DIGITS) return value.toExponential(14).replace('e', 'E');
  return String(value);
}

// "BC12" → 54
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
const rowOf = (reference: string) => Number(reference.replace(/\D/g, ''));

interface Cell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  value: string;
}

function valueOf(cell: Cell, book: Book): { text: string; trouble?: CellTrouble } {
  const { type, value, hasFormula, style } = cell;
  if (type === 'e') return { text: value, trouble: 'error_value' };
  if (value === '') return hasFormula && type !== 'str' ? { text: '', trouble: 'no_value' } : { text: '' };
  if (type === 's') return { text: book.texts[Number(value)] ?? '' };
  if (type === 'b') return { text: value === '1' ? '1' : '0' };
  if (type === 'd') return { text: value.slice(0, 10) };
  if (type === 'str' || type === 'inlineStr') return { text: value };
  return { text: numberText(value, book.isDay[style] ?? false, book.beginsIn1904) };
}

// Cells that a merge covers look as if they had its value, and have none.
function markMerged(lines: SheetLine[], merges: string[]): void {
  const byRow = new Map(lines.map((line) => [line.line, line]));
  for (const merge of merges) {
    const [from = '', to = from] = merge.split(':');
    for (let row = rowOf(from); row <= rowOf(to); ++row) {
      const line = byRow.get(row);
      if (!line) continue;
      for (let column = columnOf(from); column <= columnOf(to); ++column)
        if (row !== rowOf(from) || column !== columnOf(from))
          line.troubles = { ...line.troubles, [column]: 'merged' };
    }
  }
}

function linesIn(xml: string, book: Book): SheetLine[] {
  const lines: SheetLine[] = [];
  const merges: string[] = [];
  let line: SheetLine = { line: 0, cells: [] };
  let cell: Cell | null = null;
  let reads = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') line = { line: Number(attributes().r ?? line.line + 1), cells: [] };
      if (name === 'c') {
        const { r, t = 'n', s = -1 } = attributes();
        const column = r ? columnOf(r) : line.cells.length;
        cell = { column, type: t, style: Number(s), hasFormula: false, value: '' };
      }
      if (name === 'f' && cell) cell.hasFormula = true;
      if (name === 'mergeCell') merges.push(attributes().ref ?? '');
      reads = cell !== null && (name === 'v' || name === 't');
    },
    text: (piece) => {
      if (reads && cell) cell.value += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reads = false;
      if (name === 'c' && cell) {
        while (line.cells.length < cell.column) line.cells.push('');
        const { text, trouble } = valueOf(cell, book);
        if (trouble) line.troubles = { ...line.troubles, [cell.column]: trouble };
        line.cells[cell.column] = text;
        cell = null;
      }
      if (name === 'row') lines.push(line);
    },
  });
  markMerged(lines, merges);
  return lines.filter((each) => !isBlankLine(each));
}

const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/)/;
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]; // .xls, or a workbook under a password

export function readXlsx(bytes: Uint8Array): Sheet[] {
  if (OLD_WORKBOOK.every((byte, at) => bytes[at] === byte)) throw new UnreadableFile('old_workbook');
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => NEEDED.test(name) });
  } catch {
    throw new UnreadableFile('not_a_workbook');
  }
  const file = (path: string) => (files[path] ? new TextDecoder().decode(files[path]) : null);
  const book = bookIn(file);
  const sheets = book.sheets.flatMap(({ name, path }) => {
    const xml = file(path);
    return xml === null ? [] : [{ name, lines: linesIn(xml, book) }];
  });
  if (sheets.length === 0) throw new UnreadableFile('no_sheet');
  return sheets;
}

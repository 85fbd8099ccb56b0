// Over real files: fixtures/export.xlsx is what /prices gave, fixtures/spreadsheet.xlsx was made
// with openpyxl: merges, formulas without a value, days, errors, long numbers, a hidden sheet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { decodeCsv, readCsv, writeCsv } from './csv';
import { readXlsx } from './xlsx';

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

test('what a list exports is read back', () => {
  const [sheet] = readXlsx(fixture('export.xlsx'));
  expect(sheet?.lines).toHaveLength(121);
  expect(sheet?.lines[1]).toEqual({
    line: 2,
    cells: ['PL-1', '2025-03-21', '1404/01/01', '21069363', 'قطعه 21069363', '5160000'],
  });
});

test('cells as people meant them, and what the spreadsheet has lost is marked', () => {
  const sheets = readXlsx(fixture('spreadsheet.xlsx'));
  expect(sheets.map(({ name }) => name)).toEqual(['قطعه‌ها']); // the hidden sheet is nobody's
  const lines = sheets[0]?.lines ?? [];
  expect(lines.find(({ line }) => line === 3)).toEqual({
    line: 3,
    cells: ['00417', 'پمپ <تخلیه> & "کو"', 'عدد', '2025-11-28', '1234567', '1.23456789012346E+19', ''],
    troubles: { 6: 'no_value' },
  });
  expect(lines.find(({ line }) => line === 4)?.cells).toEqual([
    '11526586',
    'برد\nاصلی',
    'عدد',
    '2025-11-28',
    '0.3',
    '123456789012345',
  ]);
  expect(lines.find(({ line }) => line === 5)).toEqual({
    line: 5,
    cells: ['A', '1', '', '2023-03-15', '#N/A', '-3'],
    troubles: { 4: 'error_value' },
  });
  expect(lines.find(({ line }) => line === 6)?.cells[4]).toBe('12.5'); // "days" in a format is no day
  expect(lines.find(({ line }) => line === 7)?.troubles).toEqual({ 0: 'merged' });
});

test('cached values of formulas, shared texts in pieces, days of old Macintosh workbooks', () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="A" r:id="i"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="i" Target="/xl/worksheets/a.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><r><t>نما</t></r><r><t>یندگی</t></r><rPh><t>reading</t></rPh></si></sst>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/a.xml': strToU8(
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="str"><f>A1&amp;"x"</f><v>AG-KRJ</v></c><c s="1"><v>44527</v></c><c><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
    ),
  });
  expect(readXlsx(bytes)[0]?.lines).toEqual([{ line: 1, cells: ['نمایندگی', 'AG-KRJ', '2025-11-28', '2'] }]);
});

test('a file that is no workbook says so', () => {
  expect(() => readXlsx(strToU8('hello'))).toThrow('not_a_workbook');
  expect(() => readXlsx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toThrow('old_workbook');
  expect(() => readXlsx(zipSync({ 'a.txt': strToU8('x') }))).toThrow('not_a_workbook');
});

test('CSV with semicolons, quotes, lines in a cell, and blank rows', () => {
  const { lines } = readCsv('sep=;\r\nکد;نام\r\nA;"یک\nدو"\r\n;\r\nB;سه\r\n', 'a.csv');
  expect(lines).toEqual([
    { line: 2, cells: ['کد', 'نام'] },
    { line: 3, cells: ['A', 'یک\nدو'] },
    { line: 6, cells: ['B', 'سه'] },
  ]);
});

test('CSV of older programs is read in their encoding', () => {
  expect(decodeCsv(new Uint8Array([0x98, 0x8d, 0x2c, 0x31]))).toBe('کچ,1');
  expect(decodeCsv(new Uint8Array([0xff, 0xfe, 0xa9, 0x06]))).toBe('ک');
});

test('what is written is read back, and its lines are known', () => {
  const rows = [
    ['code', 'name'],
    ['A', 'با "گیومه", و\nدو سطر'],
    ['B', ''],
  ];
  const { text, rowAtLine } = writeCsv(rows);
  expect(readCsv(text, '').lines.map(({ cells }) => cells)).toEqual(rows);
  expect([...rowAtLine]).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
});

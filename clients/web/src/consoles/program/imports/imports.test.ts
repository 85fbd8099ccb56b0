import { expect, test } from 'vitest';
import type { CommandField } from '@/api/types';
import type { SheetLine } from '@/parts/sheets/sheet';
import { guess, headed, lacking } from './columns';
import { prepare } from './prepare';

const field = (member: string, fa: string, en: string, required = true): CommandField => ({
  member,
  fa,
  en,
  kind: 'text',
  required,
});
const FIELDS = [
  field('part', 'قطعه', 'part'),
  field('list', 'فهرست قیمت', 'price list'),
  field('price', 'قیمت', 'price'),
  field('late', 'اگر روزهایش گذشته', 'when its days are past', false),
];

test('headings in either language, with any spelling, and codes before ids', () => {
  expect(guess(['فهرست‌ قيمت', 'Price', 'part', 'part_code', 'یادداشت'], FIELDS)).toEqual([
    'list',
    'price',
    null,
    'part',
    null,
  ]);
});

test('the headings are found below titles', () => {
  const lines = [
    { line: 1, cells: ['قیمت‌های ۱۴۰۴'] },
    { line: 3, cells: ['قطعه', 'فهرست قیمت', 'قیمت'] },
    { line: 4, cells: ['PUMP', 'PL-1', '3480000'] },
  ];
  const found = headed({ name: '', lines }, FIELDS);
  expect(found?.header.line).toBe(3);
  expect(found?.rows.map(({ line }) => line)).toEqual([4]);
  expect(lacking(FIELDS, found?.mapping ?? [])).toEqual([]);
  expect(lacking(FIELDS, ['part', null, null]).map(({ member }) => member)).toEqual(['list', 'price']);
});

test('only mapped columns go, rows without a value stay behind, and lines lead back to the file', () => {
  const rows: SheetLine[] = [
    { line: 4, cells: ['PUMP', 'x', '10'] },
    { line: 5, cells: ['FAN', 'y', ''], troubles: { 2: 'no_value' } },
    { line: 6, cells: ['', 'only a note', ''] },
    { line: 9, cells: ['BOARD', 'z', '20'], troubles: { 1: 'error_value' } },
  ];
  const prepared = prepare(rows, ['part', null, 'price']);
  expect(prepared.csv).toBe('part,price\nPUMP,10\nBOARD,20\n');
  expect(prepared.leftBehind).toEqual([{ line: 5, member: 'price', trouble: 'no_value' }]);
  expect([prepared.sent, prepared.sourceLine(2), prepared.sourceLine(3)]).toEqual([2, 4, 9]);
});

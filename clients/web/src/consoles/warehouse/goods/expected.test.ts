import { expect, test } from 'vitest';
import { againstWaybill, allCame, linesOfWaybill } from './expected';
import { newLine } from './lines';

const line = (part_code: string, sent: number, received = 0) => ({
  line: 0,
  part: '0.1.1',
  part_code,
  part_name: part_code,
  condition: 'fresh' as const,
  sent,
  received,
  lost: 0,
  missing: sent - received,
});

test('what came as the waybill says is filled in, but for pieces with serials', () => {
  const lines = linesOfWaybill([line('PUMP', 4), line('BOARD', 2)], new Set(['BOARD']));
  expect(lines.map(({ expected, quantity }) => [expected, quantity])).toEqual([
    [4, 0],
    [2, 0],
  ]);
  expect(allCame({ lines, last: 1 }).lines.map(({ quantity }) => quantity)).toEqual([4, 0]);
});

test('a part that a known waybill does not name is over', () => {
  const lines = [newLine({ code: 'SEAL', name: 'SEAL', isSerial: false })];
  expect(againstWaybill({ lines, last: null }).lines[0]?.expected).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { bodyOfLines, differenceOf, newLine, NO_LINES, withPart, withSerial, type GoodsLines } from './lines';

const pump = { code: 'PUMP', name: 'پمپ', isSerial: false };
const board = { code: 'BOARD', name: 'برد', isSerial: true };

const scanned = (state: GoodsLines, ...parts: (typeof pump)[]) =>
  parts.reduce((before, part) => withPart(before, part)[0], state);

describe('a scan of a part', () => {
  test('makes a line, and the same again makes it two', () => {
    expect(withPart(NO_LINES, pump)[1]).toBe('added');
    expect(scanned(NO_LINES, pump, pump).lines.map(({ quantity }) => quantity)).toEqual([2]);
  });
  test('counts on the line that lacks something', () => {
    const lines = [
      { ...newLine(pump), quantity: 1, expected: 1 },
      { ...newLine(pump, 'used_sound'), expected: 2 },
    ];
    expect(scanned({ lines, last: null }, pump).lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
  });
  test('with serials waits for them', () => {
    const state = scanned(NO_LINES, board);
    expect(state.lines[0]?.quantity).toBe(0);
    const [once, counted] = withSerial(state, 'b-1107');
    expect([once.lines[0]?.serials, once.lines[0]?.quantity, counted]).toEqual([['B-1107'], 1, 'counted']);
    expect(withSerial(once, 'B-1107')[1]).toBe('already');
  });
});

test('a code that names nothing is no serial of a part without serials', () =>
  expect(withSerial(scanned(NO_LINES, board, pump), 'B-1107')[1]).toBe('unknown'));

test('only the members of the command are sent, and what did not come is sent as 0', () => {
  const lines = [{ ...newLine(pump), expected: 3 }];
  expect(bodyOfLines(lines, ['condition'])).toEqual([{ part: 'PUMP', quantity: 0, condition: 'fresh' }]);
  expect(bodyOfLines([{ ...newLine(pump), quantity: 2, unitCost: 5 }], ['unitCost'])).toEqual([
    { part: 'PUMP', quantity: 2, unit_cost: 5 },
  ]);
});

test('missing and over are counted apart', () => {
  const lines = [
    { ...newLine(pump), quantity: 1, expected: 3 },
    { ...newLine(board), quantity: 5, expected: 4 },
  ];
  expect(differenceOf(lines)).toEqual({ missing: 2, over: 1 });
});

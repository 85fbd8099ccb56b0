import { describe, expect, test } from 'vitest';
import {
  bodyOfReceipt,
  colourOf,
  EMPTY,
  lacksPart,
  movesOf,
  offerOf,
  standingsOf,
  taken,
  withOffer,
  type Read,
  type Receipt,
} from './receipt';

const tag = (number: string, part = 'PUMP'): Read => ({
  kind: 'tag',
  number,
  part,
  name: part,
  serial: '',
  holder: 'AG-KRJ',
});
const part = (...offers: string[]): Read => ({ kind: 'part', code: 'PUMP', name: 'پمپ', offers });
const read = (...scans: Read[]): Receipt =>
  scans.reduce<Receipt>((receipt, scan) => taken(receipt, scan)[0], EMPTY);

describe('a scan', () => {
  test('of a tag makes a piece, once, and names the holder', () => {
    const receipt = read(tag('U-1'));
    expect(receipt.holder).toBe('AG-KRJ');
    expect(taken(receipt, tag('U-1'))).toEqual([receipt, 'already']);
  });
  test('of a waybill says whose parcel it is; one that has not come leaves the holder', () => {
    const receipt = read({ kind: 'waybill', number: 'WB-1', from: 'AG-SHZ' }, tag('U-1'));
    expect([receipt.waybill, receipt.holder]).toEqual(['WB-1', 'AG-SHZ']);
    expect(taken(receipt, { kind: 'waybill', number: 'WB-2', from: null })[0].holder).toBe('AG-SHZ');
  });
  test('of a part belongs to the tag before it, when that lacks its part', () => {
    const unknown = read(tag('U-9', ''));
    expect(unknown.pieces.map(lacksPart)).toEqual([true]);
    const [receipt, outcome] = taken(unknown, part());
    expect([receipt.pieces.map((piece) => piece.part), outcome]).toEqual([['PUMP'], 'completed']);
  });
  test('of a part alone offers the oldest debt that nothing on the desk has', () => {
    const receipt = read(tag('U-1'), part('U-1', 'U-2', 'U-3'), part('U-1', 'U-2', 'U-3'));
    const offers = (of: Receipt) => of.pieces.map((piece) => offerOf(of, piece));
    expect(offers(receipt)).toEqual([null, 'U-2', 'U-3']);
    expect(offers(taken(receipt, tag('U-2'))[0])).toEqual([null, 'U-3', null, null]);
    const last = receipt.pieces[2];
    expect(last && withOffer(receipt, last).pieces.map((piece) => piece.tag)).toEqual(['U-1', '', 'U-3']);
  });
});

test('each piece is a line of one', () =>
  expect(bodyOfReceipt(read(tag('U-1'), part()))).toEqual({
    holder: 'AG-KRJ',
    waybill: null,
    lines: [
      { tag: 'U-1', part: 'PUMP', quantity: 1 },
      { part: 'PUMP', quantity: 1 },
    ],
  }));

test('only what is credited for good is green', () => {
  expect(colourOf('firm')).toBe('green');
  expect(colourOf('held')).toBe('amber');
  expect(colourOf('duplicate')).toBe('red');
});

test('what passes through a place is no move of it', () => {
  const posting = (place_kind: string, amount: number, book = 'stock') => ({ book, place_kind, amount });
  const tried = {
    postings: [
      posting('transit', -1),
      posting('used', 1),
      posting('used', -1),
      posting('quarantine', 1),
      posting('used', 5, 'debt'),
    ],
  };
  expect(movesOf(tried as unknown as Parameters<typeof movesOf>[0])).toEqual([
    { place: 'transit', amount: -1 },
    { place: 'quarantine', amount: 1 },
  ]);
});

test('a piece stands as its tag does; those without one as the others of them', () => {
  const piece = (standing: string, count: number, tag_numbers: string[]) => ({
    standing,
    count,
    tag_numbers,
    amount: 0,
  });
  const of = (...pieces: object[]) =>
    standingsOf({ price: { pieces } } as unknown as Parameters<typeof standingsOf>[0]);
  const found = of(piece('duplicate', 1, ['U-1']), piece('provisional', 3, ['U-2']));
  expect(['U-1', 'U-2', ''].map((tag) => found.get(tag))).toEqual([
    'duplicate',
    'provisional',
    'provisional',
  ]);
  expect(of(piece('firm', 1, []), piece('provisional', 1, [])).get('')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { isCount, isText, listOf, objectOf, oneOf, orMissing, orNull } from './shape';

interface Piece {
  tag: string;
  offers: string[];
}
interface Receipt {
  holder: string | null;
  state?: 'open' | 'done' | undefined;
  pieces: Piece[];
}
const isReceipt = objectOf<Receipt>({
  holder: orNull(isText),
  state: orMissing(oneOf('open', 'done')),
  pieces: listOf(objectOf<Piece>({ tag: isText, offers: listOf(isText) })),
});

test.each([
  ['what this page keeps', { holder: null, pieces: [{ tag: 'U-1', offers: [] }] }, true],
  ['members that nobody asks for', { holder: 'AG', pieces: [], more: 1 }, true],
  ['a list that an older page kept under another name', { holder: null, lines: [] }, false],
  ['a member that came later, in a row', { holder: null, pieces: [{ tag: 'U-1' }] }, false],
  ['a choice that is none any more', { holder: null, state: 'lost', pieces: [] }, false],
  ['a text in place of rows', { holder: null, pieces: 'U-1' }, false],
  ['nothing', undefined, false],
  ['a list', [], false],
])('%s', (_, kept, fits) => expect(isReceipt(kept)).toBe(fits));

test('a count is no text', () => expect([isCount('1'), isText(1)]).toEqual([false, false]));

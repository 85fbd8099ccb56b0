// A used-part receipt while the pieces lie on the desk: what each scan does to it, what is sent, and
// what the site's trial of it says in colours and sums.
import { isCount, isText, listOf, objectOf, orNull } from '@/api/shape';
import type { Schemas, Tried } from '@/api/types';
import type { FormValues } from '@/parts/form/values';

export interface Piece {
  key: number;
  tag: string; // a number; empty: the piece has no tag
  part: string; // a code; empty: to be scanned, since the tag's data is not here
  name: string;
  serial: string;
  offers: string[]; // without a tag: the numbers of the debts that it may end, oldest first
}

export interface Receipt {
  holder: string | null; // a site's code
  waybill: string | null; // a number, known here or not
  pieces: Piece[];
}

export const isReceipt = objectOf<Receipt>({
  holder: orNull(isText),
  waybill: orNull(isText),
  pieces: listOf(
    objectOf<Piece>({
      key: isCount,
      tag: isText,
      part: isText,
      name: isText,
      serial: isText,
      offers: listOf(isText),
    }),
  ),
});

export const EMPTY: Receipt = { holder: null, waybill: null, pieces: [] };

export type Read =
  | { kind: 'tag'; number: string; part: string; name: string; serial: string; holder: string | null }
  | { kind: 'part'; code: string; name: string; offers: string[] }
  | { kind: 'waybill'; number: string; from: string | null }
  | { kind: 'holder'; code: string };

// What people call what was scanned: not the whole text of a QR code.
export const calledBy = (read: Read): string => ('number' in read ? read.number : read.code);

export type Outcome = 'piece' | 'completed' | 'already' | 'head';

// What lacks its part cannot be received yet.
export const lacksPart = ({ part }: Piece): boolean => part === '';

const added = (receipt: Receipt, piece: Omit<Piece, 'key'>): Receipt => ({
  ...receipt,
  pieces: [...receipt.pieces, { ...piece, key: Math.max(0, ...receipt.pieces.map(({ key }) => key)) + 1 }],
});

export function taken(receipt: Receipt, read: Read): [Receipt, Outcome] {
  switch (read.kind) {
    case 'holder':
      return [{ ...receipt, holder: read.code }, 'head'];
    case 'waybill':
      return [{ ...receipt, waybill: read.number, holder: read.from ?? receipt.holder }, 'head'];
    case 'tag': {
      const { number, part, name, serial, holder } = read;
      if (receipt.pieces.some(({ tag }) => tag === number)) return [receipt, 'already'];
      const piece = { tag: number, part, name, serial, offers: [] };
      return [added({ ...receipt, holder: receipt.holder ?? holder }, piece), 'piece'];
    }
    case 'part': {
      const { code, name, offers } = read;
      const last = receipt.pieces.at(-1);
      // A tag without data was scanned, and now what it hangs on.
      if (last && lacksPart(last)) return [changed(receipt, last.key, { part: code, name }), 'completed'];
      return [added(receipt, { tag: '', part: code, name, serial: '', offers }), 'piece'];
    }
  }
}

// The debt that a piece without a tag may end: the oldest that no tag on the desk names, nor a piece
// before it would end.
export function offerOf({ pieces }: Receipt, piece: Piece): string | null {
  const taken = new Set(pieces.map(({ tag }) => tag));
  for (const { key, tag, offers } of pieces) {
    const offer = tag ? undefined : offers.find((number) => !taken.has(number));
    if (key === piece.key) return offer ?? null;
    if (offer) taken.add(offer);
  }
  return null;
}

export const changed = (receipt: Receipt, key: number, change: Partial<Piece>): Receipt => ({
  ...receipt,
  pieces: receipt.pieces.map((piece) => (piece.key === key ? { ...piece, ...change } : piece)),
});

export const without = (receipt: Receipt, key: number): Receipt => ({
  ...receipt,
  pieces: receipt.pieces.filter((piece) => piece.key !== key),
});

// The piece is the one that the oldest debt waits for.
export function withOffer(receipt: Receipt, piece: Piece): Receipt {
  const offer = offerOf(receipt, piece);
  return offer === null ? receipt : changed(receipt, piece.key, { tag: offer, offers: [] });
}

export const lineOf = ({ tag, part, serial }: Piece): FormValues => ({
  ...(tag ? { tag } : {}),
  ...(part ? { part } : {}),
  ...(serial ? { part_serial: serial } : {}),
  quantity: 1,
});

export const bodyOfReceipt = ({ holder, waybill, pieces }: Receipt): FormValues => ({
  holder,
  waybill,
  lines: pieces.map(lineOf),
});

export type Standing = Schemas['PricePreview']['pieces'][number]['standing'];
export type Colour = 'green' | 'amber' | 'red';

// Green: credited for good. Amber: received, and the books wait for something. Red: no credit.
export function colourOf(standing: Standing): Colour {
  switch (standing) {
    case 'firm':
    case 'closes_debt':
    case 'accepted':
      return 'green';
    case 'provisional':
    case 'held':
      return 'amber';
    case 'duplicate':
    case 'suspect':
    case 'reversed':
    case 'rejected':
      return 'red';
  }
}

export interface Verdict {
  standing: Standing;
  amount: number;
}

// What the trial of one piece says of it.
export function verdictOf(tried: Tried): Verdict | null {
  const [piece] = tried.price.pieces;
  return piece ? { standing: piece.standing, amount: piece.amount } : null;
}

// How each piece stands in the receipt as a whole, by its tag; those without one all alike, or not known.
export function standingsOf({ price }: Tried): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { standing, tag_numbers } of price.pieces)
    for (const tag of tag_numbers) standings.set(tag, standing);
  const [untagged, ...others] = price.pieces.filter(({ count, tag_numbers }) => count > tag_numbers.length);
  if (untagged && others.length === 0) standings.set('', untagged.standing);
  return standings;
}

// How goods move if it is recorded, place kind by place kind; what comes and goes there is nothing.
export function movesOf({ postings }: Tried): { place: string; amount: number }[] {
  const sums = new Map<string, number>();
  for (const { book, place_kind, amount } of postings)
    if (book === 'stock' && place_kind) sums.set(place_kind, (sums.get(place_kind) ?? 0) + amount);
  return [...sums].filter(([, amount]) => amount !== 0).map(([place, amount]) => ({ place, amount }));
}

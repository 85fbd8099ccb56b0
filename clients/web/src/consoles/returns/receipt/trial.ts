// One piece tried out alone: what it will be in the books, within the blink of a scan, however many
// lie on the desk. The receipt as a whole is tried out beside it (Effect.tsx).
import { queryOptions } from '@tanstack/react-query';
import { tryOut } from '@/api/commands';
import { bodyOf } from '@/parts/form/values';
import { bodyOfReceipt, lacksPart, offerOf, type Piece, type Receipt } from './receipt';

export const COMMAND = 'ReceiveUsedParts';
export const HREF = '/used-receipts';

// Whose it is must be known. A piece without a tag is tried out as the one whose debt it would end; when none is left for it,
// alone it would be credited for a debt that another piece ends.
export const isTried = (receipt: Receipt, piece: Piece): boolean =>
  receipt.holder !== null && !lacksPart(piece) && (piece.tag !== '' || offerOf(receipt, piece) !== null);

export function trialOf(receipt: Receipt, piece: Piece) {
  const line = { ...piece, tag: piece.tag || (offerOf(receipt, piece) ?? '') };
  const body = bodyOf(bodyOfReceipt({ holder: receipt.holder, waybill: null, pieces: [line] }));
  return queryOptions({
    queryKey: ['try', HREF, JSON.stringify(body)],
    queryFn: () => tryOut({ href: HREF, body }),
    enabled: isTried(receipt, piece),
    staleTime: 60_000,
    retry: false,
  });
}

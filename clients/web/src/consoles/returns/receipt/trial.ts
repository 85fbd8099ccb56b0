// One piece tried out alone: what it will be in the books, within the blink of a scan, however many
// lie on the desk. The receipt as a whole is tried out beside it (Effect.tsx).
import { queryOptions } from '@tanstack/react-query';
import { tryOut } from '@/api/commands';
import { bodyOf } from '@/parts/form/values';
import { bodyOfReceipt, lacksPart, type Piece, type Receipt } from './receipt';

export const COMMAND = 'ReceiveUsedParts';
export const HREF = '/used-receipts';

export function trialOf(receipt: Receipt, piece: Piece) {
  const body = bodyOf(bodyOfReceipt({ ...receipt, pieces: [piece] }));
  return queryOptions({
    queryKey: ['try', HREF, JSON.stringify(body)],
    queryFn: ({ signal }) => tryOut({ href: HREF, body }, signal),
    enabled: !lacksPart(piece),
    staleTime: 60_000,
    retry: false,
  });
}

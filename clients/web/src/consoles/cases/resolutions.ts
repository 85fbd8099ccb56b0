// What can be done about a case: its own actions, those of the waybill that it is about, and for a
// quarantined piece what the ruling needs to know. Pure; the desk draws it.
import type { Action, AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import type { FoundCase } from './Case';

export interface Resolution {
  action: Action;
  subject: string; // whose action it is: the case's or the waybill's number
  hidden: string[];
  known: FormValues;
  initial: FormValues;
}

export interface Piece {
  receipt: string;
  line: number;
  unit: number;
  part: string | null;
  standing: string;
}

const OF_WAYBILL = ['take-back', 'lose', 'correct'];

// The piece of a receipt that a case about a duplicate or suspect speaks of; a receipt may have
// several of one part, and then a person names line and unit himself.
export function pieceOf(found: Pick<FoundCase, 'part' | 'state'>, pieces: Piece[]): Piece | undefined {
  const waiting = pieces.filter(
    ({ part, standing }) =>
      part === found.part &&
      (found.state === 'settled' || standing === 'duplicate' || standing === 'suspect'),
  );
  return waiting.length === 1 ? waiting[0] : undefined;
}

export function resolutionsOf(
  found: FoundCase,
  waybills: (AnyRow & Head)[],
  piece: Piece | undefined,
): Resolution[] {
  const own = found.actions
    // Of closing and reopening, the one that the state allows; a ruling is taken back by another one.
    .filter(({ name, allowed }) =>
      found.state === 'open' ? name !== 'reopen' : name === 'reopen' || (name === 'decide' && allowed),
    )
    .map((action): Resolution => {
      const known: FormValues =
        action.name === 'decide' && piece
          ? { receipt: piece.receipt, line: piece.line, unit: piece.unit }
          : {};
      const initial: FormValues =
        action.name === 'decide'
          ? {
              receipt: found.cause,
              ruling: found.state === 'open' ? 'counts' : 'set_aside',
              holder: found.site_code,
            }
          : action.name === 'match'
            ? { receipt: found.cause }
            : {};
      return { action, subject: found.number, hidden: ['discrepancy'], known, initial };
    });
  const missing = found.left;
  const ofWaybills = waybills.flatMap((waybill) =>
    waybill.actions
      .filter(({ name, allowed }) => OF_WAYBILL.includes(name) && allowed)
      .map((action): Resolution => {
        const isAtItsAddress = action.href?.startsWith('/waybills/') ?? false;
        return {
          action,
          subject: String(waybill.number),
          hidden: isAtItsAddress ? ['waybill'] : [],
          known: isAtItsAddress ? {} : { waybill: waybill.id },
          initial: missing === 0 ? {} : { quantity: Math.abs(missing) },
        };
      }),
  );
  // What moves goods or money first; closing without a posting is the last resort.
  return [
    ...own.filter(({ action }) => action.name !== 'close'),
    ...ofWaybills,
    ...own.filter(({ action }) => action.name === 'close'),
  ];
}

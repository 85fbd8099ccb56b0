// What can be done about a case: its own actions, those of the waybill that it is about, and for a
// quarantined piece what the ruling needs to know. Pure; the desk draws it.
import type { Action, AnyRow, Head, RecordOf, Schemas } from '@/api/types';
import { amendmentOf } from '@/parts/contracts/amendment';
import type { FormValues } from '@/parts/form/values';
import type { FoundCase } from './Case';
import { isAboutExchange } from './exchanges';

export type Outcome = Schemas['SettleReplacementOfReplacement']['resolution'];
const OUTCOMES: Outcome[] = ['unit_recovered', 'loss_accepted'];

export interface Resolution {
  action: Action;
  fitting?: 'later' | 'earlier'; // of two, the one that it is about
  of?: string; // the site that it is about, where there is one way a site
  outcome?: Outcome; // where each has a way of its own
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

// The two jobs of a serial that is open twice: the later admission and the earlier one.
export interface TwoJobs {
  later: { id: string; site: string };
  earlier: { id: string; site: string };
}

const OF_WAYBILL = ['take-back', 'lose', 'correct'];
// What of the contract makes room for a use beyond its allowance.
const OF_ALLOWANCE = ['amend'];

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
  jobs?: TwoJobs,
  contract?: RecordOf<'contracts'> & Head,
): Resolution[] {
  if (found.kind === 'serial_open_twice') return ofTwoJobs(found, jobs);
  if (found.kind === 'part_serial_twice') return ofTwoFittings(found);
  if (isAboutExchange(found)) return ofExchange(found);
  const own = found.actions
    .filter((action) => isOffered(found, action))
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
  const ofContract = (found.state === 'open' && contract ? contract.actions : [])
    .filter(({ name, allowed }) => OF_ALLOWANCE.includes(name) && allowed)
    .map((action): Resolution => ({
      action,
      subject: contract?.number ?? '',
      hidden: ['contract'],
      known: {},
      initial: contract ? amendmentOf(contract) : {},
    }));
  // What moves goods or money first; closing without a posting is the last resort.
  return [
    ...own.filter(({ action }) => action.name !== 'close'),
    ...ofWaybills,
    ...ofContract,
    ...own.filter(({ action }) => action.name === 'close'),
  ];
}

// Of closing and reopening, the one that the state allows; a ruling is taken back by another one.
function isOffered({ state }: Pick<FoundCase, 'state'>, { name, allowed }: Action): boolean {
  return state === 'open' ? name !== 'reopen' : name === 'reopen' || (name === 'decide' && allowed);
}

// One serial open at two sites (C-1): a slip of one of them, two devices with one plate, or one device
// that was sent on.
function ofTwoJobs(found: FoundCase, jobs: TwoJobs | undefined): Resolution[] {
  const way = (action: Action, given: Partial<Resolution>): Resolution => ({
    action,
    subject: found.detail,
    hidden: [],
    known: {},
    initial: {},
    ...given,
  });
  return found.actions
    .filter((action) => isOffered(found, action))
    .flatMap((action): Resolution[] => {
      switch (action.name) {
        case 'correct':
          return (jobs ? [jobs.later, jobs.earlier] : []).map(({ site }) =>
            way(action, { of: site, hidden: ['serial'], known: { site } }),
          );
        case 'flag':
          return [way(action, { hidden: ['serial'], known: { flag: 'duplicate' } })];
        case 'link':
          return [way(action, { known: jobs ? { job: jobs.later.id, earlier: jobs.earlier.id } : {} })];
        default:
          return [way(action, { subject: found.number, hidden: ['discrepancy'] })];
      }
    });
}

// One part in two devices (C-24): the serial of one of the two fittings was misread.
function ofTwoFittings(found: FoundCase): Resolution[] {
  return found.actions
    .filter((action) => isOffered(found, action))
    .map((action): Resolution => {
      const way = { action, subject: found.number, hidden: ['discrepancy'], known: {}, initial: {} };
      if (action.command !== 'CorrectPartSerial') return way;
      const earlier = found.evidence.find((id) => id !== found.cause) ?? null;
      return {
        ...way,
        fitting: action.name === 'correct' ? 'later' : 'earlier',
        subject: found.detail,
        hidden: ['job', 'fitted'],
        known: { fitted: action.name === 'correct' ? found.cause : earlier },
      };
    });
}

// A new product that no grant covered (C-8): it came back, or it is the company's loss.
function ofExchange(found: FoundCase): Resolution[] {
  return found.actions
    .filter((action) => isOffered(found, action))
    .flatMap((action): Resolution[] => {
      const way: Resolution = {
        action,
        subject: found.number,
        hidden: ['discrepancy', 'replacement'],
        known: {},
        initial: {},
      };
      return action.name === 'settle'
        ? OUTCOMES.map((outcome) => ({
            ...way,
            subject: found.detail,
            outcome,
            known: { resolution: outcome },
          }))
        : [way];
    });
}

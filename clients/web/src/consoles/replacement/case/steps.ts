// The way of a case: opened, reviewed, allowed, exchanged both ways, closed. Pure; the strip draws it.
import type { RecordOf } from '@/api/types';
import { dayOf } from '@/format/days';

export type Replacement = RecordOf<'replacements'>;
export type VerdictOf = Replacement['verdicts'][number]['of'];

export const VERDICTS: VerdictOf[] = ['technician', 'supervisor', 'authority'];

type Told = Pick<
  Replacement,
  | 'state'
  | 'mode'
  | 'verdicts'
  | 'issues'
  | 'granted'
  | 'opened_day'
  | 'exchanged_time'
  | 'received_time'
  | 'closed_time'
>;

export interface Step {
  event: string; // whose word is the step's
  isDone: boolean;
  isEnd?: boolean; // the case ends here, without an exchange
  day?: string | null;
  given?: number; // of three verdicts
}

// Whose verdict comes next; nobody's where none is asked for, all are given, or one found it repairable.
export function nextVerdict({
  mode,
  state,
  verdicts,
}: Pick<Told, 'mode' | 'state' | 'verdicts'>): VerdictOf | null {
  const isAwaited = ['opened', 'technician_verdict', 'supervisor_verdict'].includes(state);
  if (mode !== 'reviewed' || !isAwaited) return null;
  return VERDICTS.find((of) => !verdicts.some((verdict) => verdict.of === of)) ?? null;
}

// `grantedAt`: when its own grant was given, where it has one.
export function stepsOf(found: Told, grantedAt: string | null): Step[] {
  const { state, mode, verdicts, issues, granted } = found;
  const day = (time: string | null | undefined) => (time ? dayOf(time) : null);
  const given = VERDICTS.filter((of) => verdicts.some((verdict) => verdict.of === of)).length;
  const opened: Step = { event: 'ReplacementOpened', isDone: true, day: found.opened_day };
  const reviewed: Step[] =
    mode === 'reviewed'
      ? [
          {
            event: 'VerdictGiven',
            isDone: given === VERDICTS.length,
            given,
            day: day(verdicts.at(-1)?.time),
            ...(state === 'repairable' ? { isEnd: true } : {}),
          },
        ]
      : [];
  if (state === 'repairable') return [opened, ...reviewed];
  if (state === 'refused')
    return [opened, ...reviewed, { event: 'ReplacementRefused', isDone: true, isEnd: true }];
  const isExchanged = issues.length > 0;
  const closed: Step = {
    event: 'ReplacementClosed',
    isDone: state === 'closed',
    day: day(found.closed_time),
  };
  if (state === 'closed' && !isExchanged) return [opened, ...reviewed, { ...closed, isEnd: true }];
  const onQuota = issues.some(({ ordinal }) => ordinal > 0);
  return [
    opened,
    ...reviewed,
    onQuota && granted === null
      ? { event: 'QuotaGranted', isDone: true }
      : { event: 'ReplacementGranted', isDone: granted !== null, day: day(grantedAt) },
    { event: 'ReplacementIssued', isDone: isExchanged, day: day(found.exchanged_time) },
    { event: 'DefectiveReceived', isDone: found.received_time !== null, day: day(found.received_time) },
    closed,
  ];
}

// How the actions of a case are offered: their keys, what is filled in already, what is said beside them.
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import type { Speech } from '@/words/speech';
import { phrase } from '@/words/phrase';
import { IssueEffect } from './IssueEffect';
import { nextVerdict, type Replacement } from './steps';

const VERDICT_OF = phrase('نظر {whose}', 'The {whose}’s verdict');
const GIVES_BACK = phrase(
  'ودیعه {amount} به مشتری برمی‌گردد.',
  'The deposit of {amount} goes back to the customer.',
);
const NOT_EXCHANGED = phrase('تعویضی انجام نشده است؛ دلیل را بنویسید.', 'Nothing was exchanged: say why.');

const said = (text: string): ReactNode => <Typography variant="body2">{text}</Typography>;

// `scanned`: a serial that was read on the page, for the product that is handed out.
export function treatmentsOf(
  found: Replacement,
  speech: Speech,
  scanned: string,
): Record<string, ActionTreatment> {
  const next = nextVerdict(found);
  const issue = found.actions.find(({ name }) => name === 'issue');
  const deposit = found.deposit ?? 0;
  return {
    verdict: {
      key: 'KeyV',
      ...(next
        ? {
            known: { of: next },
            before: said(speech.say(VERDICT_OF, { whose: speech.choice('verdict_of', next) })),
          }
        : {}),
      initial: { verdict: 'unrepairable' },
    },
    grant: { key: 'KeyG', initial: { model: found.wanted_model_code, advance: 'no' }, counter: 'refuse' },
    refuse: { danger: true },
    issue: {
      key: 'KeyI',
      initial: { new_serial: scanned, model: found.wanted_model_code },
      before: (values) => <IssueEffect href={issue?.href ?? ''} values={values} />,
    },
    receive: {
      key: 'KeyR',
      ...(deposit > 0 ? { before: said(speech.say(GIVES_BACK, { amount: speech.money(deposit) })) } : {}),
    },
    close: {
      key: 'KeyC',
      // Closing is the way on once both products have changed hands, and a giving up before.
      danger: found.state !== 'exchanged',
      ...(found.issues.length === 0 ? { before: said(speech.say(NOT_EXCHANGED)) } : {}),
    },
    settle: { key: 'KeyS' },
  };
}

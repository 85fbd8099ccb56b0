// How the deeds of a contract are offered: their keys, what is filled in already, what is said once more.
import Typography from '@mui/material/Typography';
import type { Head, RecordOf } from '@/api/types';
import { addDays, today } from '@/format/days';
import { amendedOf, amendmentOf } from '@/parts/contracts/amendment';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { Money } from '@/parts/show/Money';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { renewedUntil } from '../sign/contract';

export type Contract = RecordOf<'contracts'> & Head;

const REFUNDED = phrase(
  'قرارداد پایان می‌یابد و درآمد به‌دست‌نیامده به مشتری برمی‌گردد',
  'The contract ends, and what is not earned goes back to the customer',
);
const KEPT = phrase(
  'قرارداد پایان می‌یابد و درآمد به‌دست‌نیامده برای شرکت می‌ماند',
  'The contract ends, and what is not earned stays with the company',
);
const SOON = 60; // days before the end in which a renewal is due

// Instalments have their own place, each with its button.
export const OF_MONEY = ['invoice', 'pay'];

// What is left of what was paid, as far as the reader may know it.
function Ends({ what, deferred }: { what: Phrase; deferred: number | undefined }) {
  const speech = useSpeech();
  return (
    <Typography sx={{ fontWeight: 700 }}>
      {speech.say(what)}
      {deferred !== undefined && deferred > 0 && (
        <>
          : <Money amount={deferred} />
        </>
      )}
    </Typography>
  );
}

export function treatmentsOf(found: Contract): Record<string, ActionTreatment> {
  const isDue = found.phase === 'expired' || found.ends <= addDays(today(), SOON);
  return {
    amend: { key: 'KeyE', initial: amendmentOf(found), decided: amendedOf, primary: !isDue },
    resume: { key: 'KeyS', primary: true },
    suspend: { key: 'KeyS', danger: true, counter: 'resume' },
    renew: {
      key: 'KeyR',
      primary: isDue,
      initial: { ends: renewedUntil(found.ends), price: found.price },
    },
    refund: { initial: { means: 'cash' } },
    terminate: {
      danger: true,
      initial: { remainder: 'refunded' },
      repeats: ({ remainder }) => (
        <Ends what={remainder === 'kept' ? KEPT : REFUNDED} deferred={found.money?.deferred} />
      ),
    },
  };
}

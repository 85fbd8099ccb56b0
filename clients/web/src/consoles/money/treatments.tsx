// What of money wants a second look before it is recorded: it moves for good.
import Typography from '@mui/material/Typography';
import type { AnyRow } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { Code } from '@/parts/show/Code';
import { Money } from '@/parts/show/Money';
import { Value } from '@/parts/show/Value';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const VOID = phrase('همه این فاکتور باطل می‌شود', 'All of this invoice is voided');
const BOUNCED = phrase(
  'چک برگشت می‌خورد و مشتری دوباره بدهکار می‌شود',
  'The cheque bounces, and the customer owes again',
);
const CLEARED = phrase('وجه چک وصول شده است', 'The money of the cheque has come');

export function Repeated({ what, found, amount }: { what: Phrase; found: AnyRow; amount: number }) {
  const speech = useSpeech();
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>
        {speech.say(what)}: <Money amount={amount} />
      </Typography>
      <Typography variant="body2">
        <Code text={String(found.number)} /> <Value name="customer_name" value={found.customer_name} />
      </Typography>
    </>
  );
}

export const voidOf = (found: AnyRow): ActionTreatment => ({
  danger: true,
  repeats: () => <Repeated what={VOID} found={found} amount={Number(found.total)} />,
});

// A cheque usually clears.
export const settleOf = (found: AnyRow): ActionTreatment => ({
  primary: true,
  key: 'KeyC',
  hidden: ['cash_receipt'],
  initial: { cheque_outcome: 'cleared' },
  repeats: (body: FormValues) => (
    <Repeated
      what={body.cheque_outcome === 'bounced' ? BOUNCED : CLEARED}
      found={found}
      amount={Number(found.amount)}
    />
  ),
});

// Above a delivery: what is still to be invoiced or paid, with the very step that comes next. Whoever
// presses Enter takes it, and comes back to the delivery.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { allowedIn } from '../record/formed';
import { Money } from '../show/Money';
import { accountOf, moneyOf, nextDeed, type MoneyDeed } from './jobMoney';
import { MoneyDeeds } from './MoneyDeeds';

const NOT_INVOICED = phrase('فاکتور نشده است:', 'Not invoiced yet:');
const NOT_PAID = phrase('مشتری باید بپردازد:', 'The customer owes:');
const HOLDS = phrase('مشتری نزد ما دارد:', 'The customer has with us:');
const SETTLED = phrase('مشتری بدهکار نیست.', 'The customer owes nothing.');

export function OwedFirst({ job }: { job: string }) {
  const speech = useSpeech();
  const { data: money } = useQuery(moneyOf(job));
  const { data: account } = useQuery(accountOf(job));
  const [open, setOpen] = useState<MoneyDeed | null>(null);
  const next = money ? nextDeed(money) : null;
  if (!money || !account) return null;
  const action = next && allowedIn(money.actions, next);
  const isOwing = next === 'invoice' || money.balance > 0;
  const said = next === 'invoice' ? NOT_INVOICED : isOwing ? NOT_PAID : money.balance < 0 ? HOLDS : SETTLED;
  const amount = next === 'invoice' ? account.total : Math.abs(money.balance);
  return (
    <>
      <Alert
        severity={isOwing ? 'warning' : money.balance < 0 ? 'info' : 'success'}
        action={
          action && <NextStep key={next} word={speech.command(action.command)} onTake={() => setOpen(next)} />
        }
      >
        {speech.say(said)} {amount > 0 && <Money amount={amount} />}
      </Alert>
      <MoneyDeeds money={money} open={open} onOpen={setOpen} />
    </>
  );
}

// It has the focus as soon as it is known, so that Enter takes it.
function NextStep({ word, onTake }: { word: string; onTake: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} variant="contained" onClick={onTake}>
      {word}
    </Button>
  );
}

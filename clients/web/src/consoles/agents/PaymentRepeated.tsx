// A payment said once more before it is recorded: money moves for good.
import Typography from '@mui/material/Typography';
import { nameText } from '@/format/isolated';
import type { FormValues } from '@/parts/form/values';
import { Balance } from '@/parts/show/Money';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { balanceAfter } from './payment';

const TO_AGENT = phrase('پرداخت {amount} به {name}', 'Pay {amount} to {name}');
const FROM_AGENT = phrase('دریافت {amount} از {name}', 'Receive {amount} from {name}');
const REFERENCE = phrase('شماره پیگیری', 'Reference');
const NOW = phrase('مانده اکنون', 'balance now');
const AFTER = phrase('پس از این', 'after this');

interface Props {
  body: FormValues;
  agent: string;
  name: string;
  balance: number; // debit of the agent
}

export function PaymentRepeated({ body, agent, name, balance }: Props) {
  const speech = useSpeech();
  const amount = Number(body.amount ?? 0);
  const isToAgent = body.direction !== 'from_agent';
  const values = { amount: speech.money(amount), name: nameText(name) };
  return (
    <>
      <Typography sx={{ fontWeight: 700, fontSize: '1.0625rem' }}>
        {speech.say(isToAgent ? TO_AGENT : FROM_AGENT, values)} <Code text={agent} />
      </Typography>
      <Typography variant="body2">
        {speech.say(REFERENCE)}: <Code text={typeof body.reference === 'string' ? body.reference : ''} />
      </Typography>
      <Typography variant="body2">
        {speech.say(NOW)}: <Balance amount={balance} /> · {speech.say(AFTER)}:{' '}
        <Balance amount={balanceAfter(balance, amount, isToAgent)} />
      </Typography>
    </>
  );
}

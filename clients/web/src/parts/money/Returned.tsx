// Money that goes back, said once more before it does.
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { Code } from '../show/Code';
import { Balance } from '../show/Money';
import type { JobMoney } from './jobMoney';
import { meansOf } from './payment';

const GOES_BACK = phrase(
  '{amount} به مشتری برمی‌گردد ({means}).',
  '{amount} go back to the customer ({means}).',
);
const THEN = phrase('مانده پرونده پس از آن', 'Balance of the job after that');

export function Returned({ money, body }: { money: JobMoney; body: FormValues }) {
  const speech = useSpeech();
  const amount = Number(body.amount);
  return (
    <>
      <Typography sx={{ fontWeight: 700 }}>
        {speech.say(GOES_BACK, {
          amount: speech.money(amount),
          means: speech.choice('money_means', meansOf(body)),
        })}
      </Typography>
      <Typography variant="body2">
        <Code text={money.job_number} /> {speech.say(THEN)}: <Balance amount={money.balance + amount} />
      </Typography>
    </>
  );
}

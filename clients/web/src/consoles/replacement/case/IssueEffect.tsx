// What handing this product out would mean, as the site says it: the money beside it, the leave that is used
// up, the warranty that goes on.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { useTrial } from '@/parts/form/Preview';
import { bodyOf, type FormValues } from '@/parts/form/values';
import { TopUp } from '@/parts/replacement/TopUp';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Replacement } from './steps';

const TITLE = phrase('با این تحویل', 'With this product');
const DIFFERENCE = phrase('مابه‌التفاوت', 'top-up');
const VAT = phrase('مالیات بر ارزش افزوده', 'VAT');
const QUOTA = phrase('مصرف شماره {n} سهمیه این هفته است.', 'It is use no. {n} of this week’s quota.');
const GRANT = phrase('مجوز همین پرونده مصرف می‌شود.', 'The grant of this replacement is used.');
const WARRANTY = phrase(
  'گارانتی: {months} ماه از {day}',
  'Warranty: {months} {months:month|months} from {day}',
);
const NO_WARRANTY = phrase('محصول نو گارانتی ندارد.', 'The new product has no warranty.');
const DEPOSIT = phrase(
  'محصول معیوب نرسیده است: ودیعه {amount} گرفته می‌شود.',
  'The faulty product is not here: a deposit of {amount} is taken.',
);

// What the event says: the exchange, and the warranty that goes with it.
type Body = Pick<Replacement['issues'][number], 'difference' | 'vat' | 'deposit' | 'ordinal'> &
  Pick<RecordOf<'serials'>, 'warranty_start' | 'warranty_months'>;

export function IssueEffect({ href, values }: { href: string; values: FormValues }) {
  const speech = useSpeech();
  const { data } = useTrial({ href, body: bodyOf(values), isReady: Boolean(values.new_serial) });
  const body = data?.events.find(({ kind }) => kind === 'ReplacementIssued')?.body as Body | undefined;
  if (!body) return null;
  const { difference, vat, deposit, ordinal, warranty_start: start, warranty_months: months } = body;
  return (
    <Box role="status" sx={{ p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Typography variant="h3">{speech.say(TITLE)}</Typography>
      <Typography variant="body2">
        {speech.say(DIFFERENCE)}: <TopUp amount={difference} />
        {vat !== 0 && (
          <>
            {' + '}
            {speech.say(VAT)} <Money amount={Math.abs(vat)} />
          </>
        )}
      </Typography>
      {deposit > 0 && (
        <Typography variant="body2">{speech.say(DEPOSIT, { amount: speech.money(deposit) })}</Typography>
      )}
      <Typography variant="body2">
        {ordinal > 0 ? speech.say(QUOTA, { n: speech.number(ordinal) }) : speech.say(GRANT)}
      </Typography>
      <Typography variant="body2">
        {start && months > 0
          ? speech.say(WARRANTY, { months: speech.number(months), day: speech.day(start) })
          : speech.say(NO_WARRANTY)}
      </Typography>
    </Box>
  );
}

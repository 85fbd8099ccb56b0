// What was handed out for the faulty product: which, on what leave, the money beside it, how it stands in
// the books, and the warranty that it goes on with.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { record } from '@/api/queries';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { TopUp } from '@/parts/replacement/TopUp';
import { Code } from '@/parts/show/Code';
import { Money } from '@/parts/show/Money';
import { WarrantyState } from '@/parts/WarrantyState';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Replacement } from './steps';

const TITLE = phrase('تعویض', 'The exchange');
const NOTHING = phrase('هنوز محصول نویی تحویل نشده است.', 'No new product has been handed out yet.');
const UNDECIDED = phrase('مرکز هنوز اعمال نکرده است', 'not in the books yet');
const QUOTA_USE = phrase('سهمیه، مصرف شماره {n} این هفته', 'a quota, its use no. {n} of that week');
const OWN_GRANT = phrase('مجوز همین پرونده', 'its own grant');
const INHERITED = phrase('گارانتی محصول نو', 'Warranty of the new product');
const FAULTY = phrase('محصول معیوب', 'Faulty product');
const STILL_OUT = phrase(
  'محصول معیوب هنوز دریافت نشده است.',
  'The faulty product has not been received yet.',
);

type Issue = Replacement['issues'][number];

export function Exchange({ found }: { found: Replacement }) {
  const speech = useSpeech();
  const { issues } = found;
  return (
    <Panel title={speech.say(TITLE)}>
      {issues.length === 0 && <Typography variant="body2">{speech.say(NOTHING)}</Typography>}
      {issues.map((issue) => (
        <Issued key={issue.id} issue={issue} />
      ))}
      {issues.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="h3">{speech.say(FAULTY)}</Typography>
          {found.received_time === null ? (
            <Typography variant="body2" color="warning.main">
              {speech.say(STILL_OUT)}
            </Typography>
          ) : (
            <Facts
              record={{ ...found, recovery: found.recovery === 0 ? null : found.recovery }}
              rows="replacements"
              members={['received_time', 'product_condition', 'recovery']}
            />
          )}
        </Box>
      )}
    </Panel>
  );
}

function Issued({ issue }: { issue: Issue }) {
  const speech = useSpeech();
  const { standing, ordinal, deposit, cost } = issue;
  const isOdd = standing === 'suspended' || standing === 'lost';
  return (
    <>
      <Facts
        record={{
          ...issue,
          vat: issue.vat === 0 ? null : issue.vat,
          deposit: deposit === 0 ? null : deposit,
          standing: standing ?? '',
          cost: cost === 0 ? null : cost,
        }}
        rows="issues"
        members={[
          'new_serial',
          'part_code',
          'time',
          'used_grant',
          'difference',
          'vat',
          'deposit',
          'standing',
          'cost',
        ]}
        cell={{
          used_grant: () =>
            ordinal > 0 ? speech.say(QUOTA_USE, { n: speech.number(ordinal) }) : speech.say(OWN_GRANT),
          difference: () => <TopUp amount={issue.difference} />,
          vat: () => <Money amount={issue.vat} />,
          standing: () => (
            <Chip
              size="small"
              color={isOdd ? 'warning' : 'default'}
              label={speech.choice('replacement_booking', String(standing))}
            />
          ),
        }}
      />
      {standing === null && (
        <Typography variant="caption" color="text.secondary">
          {speech.say(UNDECIDED)}
        </Typography>
      )}
      <Inherited serial={issue.new_serial} />
    </>
  );
}

// As it stands now, which begins with what was taken over.
function Inherited({ serial }: { serial: string }) {
  const speech = useSpeech();
  const { data } = useQuery(record('serials', serial));
  if (!data) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="h3">
        {speech.say(INHERITED)} <Code text={serial} />
      </Typography>
      <WarrantyState serial={data} />
    </Box>
  );
}

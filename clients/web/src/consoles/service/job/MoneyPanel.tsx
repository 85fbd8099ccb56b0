// What the customer owes for this job, part by part; what the company pays stands apart.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('حساب مشتری', 'For the customer');
const NOTHING = phrase('چیزی به عهده مشتری نیست.', 'The customer owes nothing.');
const NO_PRICE = phrase('بی‌قیمت', 'no price');
const COMPANY = phrase('به هزینه شرکت: {parts}', 'At the company’s cost: {parts}');
const SUM = phrase('جمع', 'Total');

export function MoneyPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const fitted = job.parts.filter((part) => part.undone === null);
  const own = fitted.filter((part) => part.payer === 'customer');
  const companys = fitted.filter((part) => part.payer === 'company');
  return (
    <Panel title={speech.say(TITLE)}>
      {own.length === 0 && <Typography variant="body2">{speech.say(NOTHING)}</Typography>}
      {own.map((part) => (
        <Line key={part.fitted} name={part.part_name}>
          {part.customer_price === null ? speech.say(NO_PRICE) : <Money amount={part.customer_price} />}
        </Line>
      ))}
      {own.length > 0 && (
        <Box sx={{ borderTop: 1, borderColor: 'divider', mt: 0.5, pt: 0.5, fontWeight: 700 }}>
          <Line name={speech.say(SUM)}>
            <Money amount={job.customer_owes} provisional={job.provisional} />
          </Line>
        </Box>
      )}
      {companys.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {speech.say(COMPANY, { parts: speech.list([...new Set(companys.map((part) => part.part_name))]) })}
        </Typography>
      )}
    </Panel>
  );
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', fontSize: '0.875rem' }}>
      <bdi>{name}</bdi>
      <span>{children}</span>
    </Box>
  );
}

// What the serial says before a device is taken in: its warranty with the reason, whether it is open
// already, and what was done to it before.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { today } from '@/format/days';
import { folded } from '@/format/digits';
import { codeText } from '@/format/isolated';
import { useKeys } from '@/input/keys';
import { ContractCover } from '@/parts/contracts/ContractCover';
import { coverOf } from '@/parts/contracts/cover';
import { useContractsOf } from '@/parts/contracts/useContractsOf';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { SerialStanding } from '@/parts/SerialStanding';
import { Code, CodeLink } from '@/parts/show/Code';
import { WarrantyState } from '@/parts/WarrantyState';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Customer } from './admission';
import type { Known, SerialState } from './useSerial';

const VERDICT = phrase('گارانتی و سابقه', 'Warranty and history');
const WAITS = phrase('شماره سریال را اسکن یا تایپ کنید.', 'Scan or type the serial.');
const UNKNOWN = phrase(
  'این سریال در این محل شناخته نیست. مدل را بنویسید؛ با پذیرش، سریال موقت ساخته می‌شود.',
  'Nobody here knows this serial. Give its model; the admission makes a stub of it.',
);
const OPEN = phrase('این دستگاه در پرونده {number} باز است.', 'This device is open in job {number}.');
const SEE = phrase('دیدن پرونده', 'See the job');
const EARLIER = phrase('تعمیرهای پیشین', 'Earlier repairs');
const FIRST = phrase('نخستین مراجعه در این محل', 'Nothing was done to it here before');
const SAME = phrase('همین ایراد، {days} روز پیش', 'the same complaint {days} {days:day|days} ago');

const TAKE = phrase('همین است (Alt+Y)', 'This one (Alt+Y)');
const OTHER_OWNER = phrase(
  'مالک ثبت‌شده {owner} است. اگر دستگاه به دیگری رسیده، مالک را تغییر دهید:',
  'The recorded owner is {owner}. If it is somebody else’s now, change the owner:',
);

interface Props {
  serial: SerialState;
  complaint: string;
  customer: Customer | null;
  onTake: (serial: string) => void; // another serial was meant
}

export const Verdict = memo(function Verdict({ serial, complaint, customer, onTake }: Props) {
  const speech = useSpeech();
  const { known, near } = serial;
  const meant = known?.corrected_to ?? near?.serial ?? '';
  useKeys(meant ? [{ key: 'alt+KeyY', does: TAKE, run: () => onTake(meant) }] : []);
  const take = meant !== '' && (
    <Button
      size="small"
      color="inherit"
      variant="outlined"
      onClick={() => onTake(meant)}
      aria-keyshortcuts="Alt+Y"
      sx={{ display: 'flex', mt: 1 }}
    >
      <Code text={meant} />
      &nbsp;{speech.say(TAKE)}
    </Button>
  );
  return (
    <Panel title={speech.say(VERDICT)}>
      <Box role="status" aria-live="polite" sx={{ display: 'grid', gap: 1.5 }}>
        {serial.isAsked && !known && <Busy />}
        {serial.error !== null && <RefusalView error={serial.error} />}
        {serial.isUnknown && <Alert severity="warning">{speech.say(UNKNOWN)}</Alert>}
        {near && (
          <Alert severity="info">
            {speech.said(near.why)}
            {take}
          </Alert>
        )}
        {known && <SerialStanding serial={known} ofCorrected={take} />}
        {serial.code === '' && <Typography color="text.secondary">{speech.say(WAITS)}</Typography>}
        {known?.owner && customer && customer.id !== known.owner && (
          <Alert severity="info">
            {speech.say(OTHER_OWNER, { owner: known.owner_name })}{' '}
            <CodeLink
              text={speech.command('ChangeOwner')}
              to={`/serials/${encodeURIComponent(known.id)}#owner`}
            />
          </Alert>
        )}
        {known && <Product known={known} />}
        {known && <Earlier jobs={serial.jobs} complaint={complaint} />}
      </Box>
    </Panel>
  );
});

function Product({ known }: { known: Known }) {
  const speech = useSpeech();
  const contract = coverOf(useContractsOf(known.id) ?? [], today());
  return (
    <>
      {known.open_job && (
        <Alert
          severity="error"
          action={<CodeLink text={speech.say(SEE)} to={`/jobs/${encodeURIComponent(known.open_job)}`} />}
        >
          {speech.say(OPEN, { number: codeText(known.open_job_number) })}
        </Alert>
      )}
      <WarrantyState serial={known} />
      {contract && <ContractCover contract={contract} isInWarranty={known.warranty === 'running'} />}
      <Typography variant="body2">
        <bdi>{speech.list([known.brand, known.device_kind, known.model_name].filter(Boolean))}</bdi>{' '}
        <CodeLink text={known.serial} to={`/serials/${encodeURIComponent(known.id)}`} />
      </Typography>
    </>
  );
}

function Earlier({ jobs, complaint }: { jobs: SerialState['jobs']; complaint: string }) {
  const speech = useSpeech();
  if (jobs.length === 0) return <Typography variant="body2">{speech.say(FIRST)}</Typography>;
  const isSame = (text: string) => complaint.trim() !== '' && folded(text) === folded(complaint);
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {speech.say(EARLIER)}
      </Typography>
      {jobs.map((job) => (
        <Typography key={job.id} component="div" variant="body2" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
          {job.admitted_day && speech.day(job.admitted_day)}{' '}
          <CodeLink text={job.number} to={`/jobs/${job.id}`} /> {speech.choice('repair_phase', job.state)} ·{' '}
          <bdi>{job.complaint}</bdi>{' '}
          {isSame(job.complaint) && job.admitted_day && (
            <Chip
              size="small"
              color="warning"
              variant="outlined"
              label={speech.say(SAME, { days: speech.number(-speech.daysLeft(job.admitted_day)) })}
            />
          )}
        </Typography>
      ))}
    </Box>
  );
}

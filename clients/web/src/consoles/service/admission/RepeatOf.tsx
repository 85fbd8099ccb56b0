// An earlier repair of this device that is still guaranteed: whoever takes it in says with one button
// whether it is the same fault.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { listPage } from '@/api/queries';
import type { RowOf } from '@/api/types';
import { today } from '@/format/days';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { guaranteedIn, type Named } from './admission';

const GUARANTEED = phrase(
  'ضمانت تعمیر این پرونده {days} روز دیگر دارد:',
  'The repair of this job is guaranteed for {days} {days:day|days} more:',
);
const MAY_REPEAT = phrase('شاید تعمیر مجدد این پرونده باشد:', 'This may repeat the job:');
const SAME = phrase('همان ایراد است', 'It is the same fault');
const REPEATS = phrase('تعمیر مجدد این پرونده ثبت می‌شود', 'Recorded as a repeat of this job');

interface Props {
  jobs: RowOf<'jobs'>[]; // of the device
  isDoubted: boolean; // the site has asked whether it is a repeat
  chosen: Named | null;
  onChoose: (job: Named | null) => void;
}

export const RepeatOf = memo(function RepeatOf({ jobs, isDoubted, chosen, onChoose }: Props) {
  const speech = useSpeech();
  const { data: terms } = useQuery(listPage('service-terms', { limit: 1 }));
  const days = terms?.rows[0]?.repair_guarantee_days;
  const guaranteed = days === undefined ? [] : guaranteedIn(jobs, days, today());
  const last = jobs.find(({ state }) => state === 'delivered');
  if (guaranteed.length === 0 && isDoubted && last)
    return (
      <Offer job={last} complaint={last.complaint} chosen={chosen} onChoose={onChoose}>
        {speech.say(MAY_REPEAT)}
      </Offer>
    );
  return guaranteed.map(({ job, complaint, daysLeft }) => (
    <Offer key={job.id} job={job} complaint={complaint} chosen={chosen} onChoose={onChoose}>
      {speech.say(GUARANTEED, { days: speech.number(daysLeft) })}
    </Offer>
  ));
});

interface OfferProps extends Pick<Props, 'chosen' | 'onChoose'> {
  job: Named;
  complaint: string;
  children: string;
}

function Offer({ job: { id, number }, complaint, chosen, onChoose, children }: OfferProps) {
  const speech = useSpeech();
  const isChosen = chosen?.id === id;
  return (
    <Alert
      severity={isChosen ? 'success' : 'warning'}
      action={
        <Button
          color="inherit"
          variant="outlined"
          size="small"
          aria-pressed={isChosen}
          onClick={() => onChoose(isChosen ? null : { id, number })}
        >
          {speech.say(SAME)}
        </Button>
      }
    >
      {children} <CodeLink text={number} to={`/jobs/${id}`} /> <bdi>{complaint}</bdi>
      {isChosen && <div>{speech.say(REPEATS)}</div>}
    </Alert>
  );
}

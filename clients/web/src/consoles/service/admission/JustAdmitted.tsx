// The device that was taken in last: it is still on the counter, where its photos are taken and its papers printed.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { listPage, me } from '@/api/queries';
import type { Recorded } from '@/api/types';
import { PrintButton } from '@/parts/record/PrintButton';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AddPhotos } from '../job/photos/AddPhotos';
import { AT_THE_BENCH, RECEIPT, RECEIPT_PAPERS } from '../receipt';

const ADMITTED = phrase('پذیرش شد', 'Admitted');
const NONE = phrase(
  'اگر باید دیده شود که دستگاه چگونه رسید، از آن عکس بگیرید.',
  'Take photos where it should be seen how the device came.',
);
const HAS = phrase('{count} عکس دارد.', 'It has {count} {count:photo|photos}.');
const MOST = 50;

export const JustAdmitted = memo(function JustAdmitted({ job }: { job: Recorded }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery(listPage('photos', { job: job.id, limit: MOST }));
  if (!person?.may.includes('AddPhoto')) return null;
  const count = data?.rows.length ?? 0;
  return (
    <Box sx={{ mb: 2 }}>
      <AddPhotos
        job={job.id}
        subject={job.number ?? null}
        title={
          <>
            {speech.say(ADMITTED)} <CodeLink text={job.number ?? job.id} to={`/jobs/${job.id}`} />
          </>
        }
        actions={<PrintButton form={RECEIPT} id={job.id} papers={RECEIPT_PAPERS} others={AT_THE_BENCH} />}
      >
        <Typography variant="body2">
          {count > 0 ? speech.say(HAS, { count: speech.number(count) }) : speech.say(NONE)}
        </Typography>
      </AddPhotos>
    </Box>
  );
});

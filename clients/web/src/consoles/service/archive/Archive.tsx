// Devices that wait for their owners: where each lies, since when, whom to tell again.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { RecordList } from '@/parts/list/RecordList';
import type { ListSpec } from '@/parts/list/spec';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { JobTabs } from '../tabs';
import { DuePanel } from './DuePanel';
import { ShelvePanel } from './ShelvePanel';

const spec: ListSpec<'archive'> = {
  noun: 'archive',
  title: phrase('بایگانی', 'Archive'),
  columns: ['number', 'shelf', 'serial', 'customer_name', 'mobile', 'age', 'notices', 'notice_due'],
  spare: ['model_code', 'state', 'ready_time', 'notice_time', 'site_code'],
  filters: ['state', 'shelf', 'site_code', 'model_code', { period: 'ready_time' }],
  views: ([7, 30, 60, 90] as const).map((days) => ({
    name: phrase(`بیش از ${days.toLocaleString('fa-IR')} روز`, `For more than ${days} days`),
    filters: { ready_time_lt: `today-${days}` },
  })),
  opens: ({ id }) => `/jobs/${id}`,
  empty: phrase(
    'دستگاهی در انتظار مشتری نیست؛ آنچه آماده یا لغو شود تا تحویل اینجاست.',
    'No device waits for its owner; what is ready or cancelled is here until it is delivered.',
  ),
};

export default function Archive() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  return (
    <>
      <JobTabs />
      <PageHead title={speech.say(spec.title)} />
      <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
        {person?.may.includes('ShelveDevice') && <ShelvePanel />}
        <DuePanel />
        <RecordList spec={spec} />
      </Box>
    </>
  );
}

// A device that waits for its owner: where it lies, since when, and what he was told.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { Facts } from '@/parts/record/Facts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('در انتظار مشتری', 'Waits for its owner');
const DUE = phrase(
  'خبر {days} روز هنوز داده نشده است.',
  'The notice after {days} {days:day|days} has not been given yet.',
);
export const OF_WAITING = ['shelve', 'notice'];
const TREATMENTS = { shelve: { key: 'KeyB' }, notice: { key: 'KeyI' } };
const FACTS = ['shelf', 'ready_time', 'age', 'notices', 'notice_time'];

export function WaitingPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const isWaiting = job.state === 'ready' || job.state === 'cancelled';
  const { data } = useQuery({ ...listPage('archive', { id: job.id, limit: 1 }), enabled: isWaiting });
  const row = isWaiting ? data?.rows[0] : undefined;
  if (!row) return null;
  return (
    <Panel title={speech.say(TITLE)}>
      {row.notice_due !== null && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {speech.say(DUE, { days: speech.number(row.notice_due) })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <ActionBar
          actions={job.actions.filter(({ name }) => OF_WAITING.includes(name))}
          subject={job.number}
          member="job"
          treatments={TREATMENTS}
          hasPrimary={false}
        />
      </Box>
      <Facts record={row} members={FACTS} rows="archive" />
    </Panel>
  );
}

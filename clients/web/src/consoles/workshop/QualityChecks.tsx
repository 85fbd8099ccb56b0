// Quality control: what waits for a check now, and the checks that were made.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage } from '@/api/queries';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { WorkshopTabs } from './tabs';

const WAITING = phrase('منتظر کنترل کیفیت', 'Waits for a check');
const NOTHING = phrase('دستگاهی منتظر کنترل نیست.', 'No device waits for a check.');

const spec: ListSpec<'quality-checks'> = {
  noun: 'quality-checks',
  title: phrase('کنترل کیفیت', 'Quality control'),
  columns: [
    'day',
    'verdict',
    'job_number',
    'model_code',
    'technician_name',
    'author_name',
    'failed_items',
    'note',
  ],
  spare: ['check_list_name', 'time'],
  filters: ['verdict', 'technician_name', 'model_code', { period: 'day' }],
  views: [{ name: phrase('مردودها', 'Failed'), filters: { verdict: 'failed' } }],
  opens: (row) => `/jobs/${row.job}`,
  empty: phrase('هنوز کنترلی ثبت نشده است.', 'No check has been recorded yet.'),
};

export default function QualityChecks() {
  const speech = useSpeech();
  const { data } = useQuery(listPage('board', { stage: 'awaiting_check', limit: 100 }));
  return (
    <>
      <WorkshopTabs />
      <Box sx={{ mb: 2 }}>
        <Panel
          title={`${speech.say(WAITING)} ${data ? speech.number(data.count?.value ?? data.rows.length) : ''}`}
        >
          {data?.rows.length === 0 && speech.say(NOTHING)}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {data?.rows.map((card) => (
              <Chip
                key={card.id}
                clickable
                component={Link}
                to={`/jobs/${card.id}#check`}
                label={<Code text={card.serial || card.number} />}
                variant="outlined"
                sx={{ height: 40 }}
              />
            ))}
          </Box>
          <More of={data} />
        </Panel>
      </Box>
      <ListScreen spec={spec} />
    </>
  );
}

// When the network and this site work: the week from a day on, holidays and closures.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { Busy } from '@/parts/Busy';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { RecordList } from '@/parts/list/RecordList';
import { PageHead } from '@/parts/PageHead';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { linesOf } from './lines';
import { WorkshopTabs } from './tabs';

const TITLE = phrase('ساعت کار', 'Working hours');
const CLOSURES = phrase('تعطیلی‌ها', 'Holidays and closures');

const NO_WEEK = phrase(
  'هفته کاری تعیین نشده است: شنبه تا چهارشنبه ۸ تا ۱۷ و پنجشنبه ۸ تا ۱۳ ساعت کار شمرده می‌شود.',
  'No working week is set: Saturday to Wednesday 08–17 and Thursday 08–13 count as working hours.',
);
const closures: ListSpec<'closures'> = {
  noun: 'closures',
  title: CLOSURES,
  columns: ['date', 'name', 'site_code', 'province', 'hours', 'standing'],
  filters: ['standing', 'province', { period: 'date' }],
  opens: () => null,
  empty: phrase('تعطیلی‌ای ثبت نشده است.', 'No holiday is recorded.'),
};

export default function WorkingHours() {
  const speech = useSpeech();
  return (
    <>
      <WorkshopTabs />
      <PageHead title={speech.say(TITLE)}>
        <CommandButton command="SetWorkingWeek" href="/working-weeks" primary />
        <CommandButton command="SetOwnWeek" href="/own-working-weeks" />
      </PageHead>
      <Weeks />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', my: 2, flexWrap: 'wrap' }}>
        <Typography variant="h2">{speech.say(CLOSURES)}</Typography>
        <Box sx={{ flexGrow: 1 }} />
        <CommandButton command="SetHoliday" href="/holidays" />
        <CommandButton command="SetOwnClosure" href="/own-closures" />
      </Box>
      <RecordList spec={closures} />
    </>
  );
}

// Newest first: the one that began last is in force.
function Weeks() {
  const speech = useSpeech();
  const { data } = useQuery(listPage('working-weeks', { limit: 50 }));
  if (!data) return <Busy />;
  const rows = data.rows.toSorted((a, b) => b.valid_from.localeCompare(a.valid_from));
  return (
    <Panel>
      {rows.length === 0 ? (
        <Typography variant="body2">{speech.say(NO_WEEK)}</Typography>
      ) : (
        <Rows
          rows={rows.map((row) => ({ ...row }))}
          columns={['valid_from', 'site_code', 'hours']}
          named="working-weeks"
          label={speech.say(TITLE)}
          cell={{
            hours: ({ hours }) =>
              linesOf(hours).map((line) => (
                <div key={line}>
                  <bdi>{speech.digitsOf(line)}</bdi>
                </div>
              )),
          }}
        />
      )}
      <More of={data} />
    </Panel>
  );
}

// What a revoked site had recorded and not sent: event by event, in the log's order, a person says
// what counts.
import { Busy } from '@/parts/Busy';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { RefusalView } from '@/parts/RefusalView';
import { Files } from '@/parts/list/Files';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CaseTabs } from './CaseTabs';
import { LateLogPanel } from './LateLogPanel';
import { logsOf } from './lateEvents';

const TITLE = phrase('رویدادهای دیررسیده', 'Late events');
const NOTHING = phrase(
  'چیزی در انتظار تصمیم نیست؛ آنچه محلی پیش از لغو دسترسی نفرستاده بود اینجا می‌آید.',
  'Nothing waits for a decision; what a site had not sent before it was revoked comes here.',
);
const FIRST = phrase(
  'نخستین {count} رویداد دیده می‌شود؛ پس از تصمیم درباره آن‌ها بقیه می‌آید.',
  'The first {count} {count:event is|events are} shown; the rest follow when these are decided.',
);
const AT_ONCE = 500;

export default function LateEvents() {
  const speech = useSpeech();
  const { data, error } = useQuery(listPage('late-events', { limit: AT_ONCE, sort: 'id' }));
  return (
    <>
      <CaseTabs />
      <PageHead title={speech.say(TITLE)}>
        <Files path="/late-events" query={{}} name="late-events" />
      </PageHead>
      {error && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data?.rows.length === 0 && <Empty why={NOTHING} />}
      {data?.next && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {speech.say(FIRST, { count: speech.number(AT_ONCE) })}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {logsOf(data?.rows ?? []).map((log) => (
          <LateLogPanel key={log.log} log={log} />
        ))}
      </Box>
    </>
  );
}

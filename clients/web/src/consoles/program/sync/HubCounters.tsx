import Box from '@mui/material/Box';
import type { Status } from '@/api/types';
import { lagsOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Counter } from './Counter';

const STANDS = phrase('مرکز و محل‌ها', 'The hub and its sites');
const BACKLOG = phrase('در صف پردازش', 'To apply');
const SITES = phrase('محل‌های پیوسته', 'Sites that joined');
const CONNECTED = phrase('اتصال‌های اکنون', 'Connections now');
const LAST = phrase('آخرین تماس یک محل', 'Last contact of a site');
const NEVER = phrase('از آغاز به کار مرکز نه', 'not since the hub started');
const EACH = phrase('یک‌به‌یک', 'one by one');

export function HubCounters({ now }: { now: Status }) {
  const speech = useSpeech();
  const lags = lagsOf(now);
  const last = lags
    .flatMap(({ last_contact }) => last_contact ?? [])
    .sort()
    .at(-1);
  return (
    <Panel title={speech.say(STANDS)} actions={<CodeLink text={speech.say(EACH)} to="/network" />}>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
        <Counter label={speech.say(BACKLOG)}>{speech.number(now.backlog ?? 0)}</Counter>
        <Counter label={speech.say(SITES)}>
          {speech.number(new Set(lags.map(({ site }) => site)).size)}
        </Counter>
        <Counter label={speech.say(CONNECTED)}>{speech.number(now.connections ?? 0)}</Counter>
        <Counter label={speech.say(LAST)}>{last ? speech.ago(last) : speech.say(NEVER)}</Counter>
      </Box>
    </Panel>
  );
}

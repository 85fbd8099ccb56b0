// How far this site and the hub know of each other: both directions apart.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Status } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Code } from '@/parts/show/Code';
import { Skew } from '@/parts/show/Skew';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Counter } from './Counter';

const STANDS = phrase('این محل و مرکز', 'This site and the hub');
const TO_SEND = phrase('در انتظار ارسال', 'To send');
const TO_RECEIVE = phrase('در انتظار دریافت', 'To receive');
const UNKNOWN = phrase('تا تماس بعدی نامعلوم', 'unknown until the next contact');
const NOTHING = phrase('هیچ', 'nothing');
const EVENTS = phrase('{count} رویداد', '{count} {count:event|events}');
const OF = phrase(
  '{sent} از {all} رویداد این محل به مرکز رسیده است.',
  'The hub has {sent} of the {all} {all:event|events} of this site.',
);
const CONTACT = phrase('آخرین تماس', 'Last contact');
const NEXT = phrase('تماس بعدی', 'Next contact');
const NEVER = phrase('هرگز', 'never');
const AGREEMENT = phrase('توافق با مرکز', 'Agreement with the hub');
const EQUAL = phrase('برابر در {at} ✓', 'equal at {at} ✓');
const DIFFERS = phrase('هنوز برابر نیست؛ آخرین بار {at}', 'not equal yet; last {at}');
const NOT_YET = phrase('هنوز سنجیده نشده', 'not compared yet');
const CLOCK = phrase('اختلاف ساعت با مرکز', "Clock against the hub's");
const HUB = phrase('نشانی مرکز', 'Address of the hub');
const STAYS = phrase(
  'آنچه ثبت شده این‌جا می‌ماند و در تماس بعدی می‌رود؛ کار منتظر آن نمی‌ماند.',
  'What is recorded stays here and leaves at the next contact; work does not wait for it.',
);

export function NodeCounters({ now }: { now: Status }) {
  const speech = useSpeech();
  const at = now.agreed_at ? speech.instant(now.agreed_at) : '';
  const events = (count: number) => speech.say(EVENTS, { count: speech.number(count) });
  return (
    <Panel title={speech.say(STANDS)}>
      <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', mb: 1.5 }}>
        <Counter label={speech.say(TO_SEND)}>
          {now.to_send > 0 ? events(now.to_send) : speech.say(NOTHING)}
        </Counter>
        <Counter label={speech.say(TO_RECEIVE)}>{speech.say(now.agrees ? NOTHING : UNKNOWN)}</Counter>
        <Counter label={speech.say(CONTACT)}>
          {now.last_contact ? speech.ago(now.last_contact) : speech.say(NEVER)}
        </Counter>
        {now.next_sync && <Counter label={speech.say(NEXT)}>{speech.time(now.next_sync)}</Counter>}
        <Counter label={speech.say(AGREEMENT)}>
          {now.agreed_at ? speech.say(now.agrees ? EQUAL : DIFFERS, { at }) : speech.say(NOT_YET)}
        </Counter>
        {now.last_contact && (
          <Counter label={speech.say(CLOCK)}>
            <Skew ms={now.skew_ms} />
          </Counter>
        )}
        {now.hub_address && (
          <Counter label={speech.say(HUB)}>
            <Code text={now.hub_address} />
          </Counter>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {speech.say(OF, { sent: speech.number(now.received_by_hub), all: speech.number(now.recorded) })}{' '}
        {now.to_send > 0 && speech.say(STAYS)}
      </Typography>
    </Panel>
  );
}

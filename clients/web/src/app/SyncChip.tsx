// One chip about documents, not about Wi-Fi: what waits to leave, what has not come, when the two
// sides last met. "Not connected" alone is never a colour.
import SyncIcon from '@mui/icons-material/Sync';
import Chip from '@mui/material/Chip';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { status } from '@/api/queries';
import { troubleOf, type Status } from '@/api/types';
import { isSilent } from '@/parts/show/contact';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const WAITING = phrase('{count} سند در انتظار ارسال', '{count} {count:document|documents} to send');
const NOTHING = phrase('چیزی در انتظار ارسال نیست', 'nothing to send');
const ON_A_PHONE = phrase('{count} سند', '{count} {count:doc|docs}');
const TO_APPLY_ON_A_PHONE = phrase('{count} رویداد', '{count} {count:event|events}');
const CONTACT = phrase('آخرین تماس {ago}', 'last contact {ago}');
const NEVER = phrase('هنوز با مرکز تماس نگرفته', 'no contact with the hub yet');
const TO_APPLY = phrase('{count} رویداد در صف پردازش', '{count} {count:event|events} to apply');
const APPLIED = phrase('همه رسیده‌ها پردازش شده', 'all that came is applied');
const CALL = phrase('{what}؛ کمک لازم است', '{what}; a person is needed');

type Mood = 'default' | 'primary' | 'warning' | 'error';

function moodOf(now: Status): Mood {
  const needsPerson =
    troubleOf(now)?.kind === 'permanent' ||
    now.clock_doubts.length > 0 ||
    now.forked_logs > 0 ||
    now.two_histories.length > 0;
  if (needsPerson) return 'error';
  if (now.to_send > 0 && isSilent(now)) return 'warning';
  return now.to_send > 0 ? 'primary' : 'default';
}

export function SyncChip() {
  const speech = useSpeech();
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data: now } = useQuery(status);
  if (!now) return null;
  const isHub = now.backlog !== undefined;
  const count = (value: number) => ({ count: speech.number(value) });
  const waits = isHub
    ? now.backlog === 0
      ? speech.say(APPLIED)
      : speech.say(TO_APPLY, count(now.backlog ?? 0))
    : now.to_send === 0
      ? speech.say(NOTHING)
      : speech.say(WAITING, count(now.to_send));
  const contact = isHub
    ? ''
    : now.last_contact
      ? speech.say(CONTACT, { ago: speech.ago(now.last_contact) })
      : speech.say(NEVER);
  const mood = moodOf(now);
  const text = [waits, contact].filter(Boolean).join(' · ');
  const whole = mood === 'error' ? speech.say(CALL, { what: text }) : text;
  return (
    <Chip
      component={Link}
      to="/sync"
      clickable
      variant="outlined"
      color={mood}
      icon={<SyncIcon />}
      aria-label={whole}
      label={
        !isPhone
          ? whole
          : now.backlog === undefined
            ? speech.say(ON_A_PHONE, count(now.to_send))
            : speech.say(TO_APPLY_ON_A_PHONE, count(now.backlog))
      }
      sx={{ maxWidth: { sm: 260, lg: 420 }, height: 36 }}
    />
  );
}

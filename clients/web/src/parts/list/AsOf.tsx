// How old what a list shows may be: a site has what others recorded since it last met the hub; the hub
// has it from each site since that one last met it.
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { status } from '@/api/queries';
import { lagsOf, type Status } from '@/api/types';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech, type Speech } from '@/words/speech';
import type { MadeAt } from './spec';

const FROM_HUB = phrase('تا {at} از مرکز', 'from the hub as of {at}');
const NO_HUB = phrase('از مرکز هنوز چیزی نرسیده است', 'nothing has come from the hub yet');
const FROM_SITES = phrase(
  'از همه محل‌ها دست‌کم تا {at} ({site})',
  'from all sites as of {at} at least ({site})',
);
// The hub keeps in mind who has met it since it was started.
const NOT_HEARD = phrase(
  'از آغاز به کار مرکز، {count} محل هنوز تماس نگرفته است',
  '{count} {count:site has|sites have} not called since the hub was started',
);

function textOf(speech: Speech, now: Status, madeAt: MadeAt): string | null {
  if (now.backlog === undefined)
    return now.last_contact
      ? speech.say(FROM_HUB, { at: speech.instant(now.last_contact) })
      : speech.say(NO_HUB);
  if (madeAt === 'hub') return null;
  const lags = lagsOf(now);
  const silent = lags.filter(({ last_contact }) => !last_contact).length;
  if (silent > 0) return speech.say(NOT_HEARD, { count: speech.number(silent) });
  const [oldest] = lags.toSorted((a, b) => (a.last_contact ?? '').localeCompare(b.last_contact ?? ''));
  if (!oldest?.last_contact) return null;
  const site = codeText(oldest.site_code);
  return speech.say(FROM_SITES, { at: speech.instant(oldest.last_contact), site });
}

export function AsOf({ madeAt }: { madeAt: MadeAt }) {
  const speech = useSpeech();
  const { data: now } = useQuery(status);
  const text = now && madeAt !== 'here' && textOf(speech, now, madeAt);
  if (!text) return null;
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ px: 2, pb: 1 }}>
      {text}
    </Typography>
  );
}

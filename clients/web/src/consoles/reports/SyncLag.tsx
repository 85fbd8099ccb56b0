// Which sites the hub has not heard of for longest.
import { useQuery } from '@tanstack/react-query';
import { status } from '@/api/queries';
import { lagsOf } from '@/api/types';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ChartProps } from './charts';
import { furthestBehind, hoursSince } from './lag';

const TITLE = phrase('زمان از آخرین تماس محل‌ها', 'Time since the last contact');
const HOURS = phrase('ساعت', 'hours');
const FIRST = phrase(
  '{shown} محلی که از همه عقب‌ترند، از {count}',
  'the {shown} {shown:site|sites} furthest behind, of {count}',
);
const NEVER = phrase(
  'از آغاز به کار مرکز تماس نگرفته‌اند: {sites}',
  'have not called since the hub was started: {sites}',
);

export function SyncLag(props: ChartProps) {
  const speech = useSpeech();
  const { data: now, error, dataUpdatedAt } = useQuery(status);
  const contacts = now ? lagsOf(now) : [];
  const shown = furthestBehind(contacts);
  const never = contacts.filter(({ last_contact }) => last_contact === null);
  const note = [
    ...(shown.length + never.length < contacts.length
      ? [speech.say(FIRST, { shown: speech.number(shown.length), count: speech.number(contacts.length) })]
      : []),
    ...(never.length > 0
      ? [speech.say(NEVER, { sites: speech.list(never.map(({ site_code }) => site_code)) })]
      : []),
  ].join('؛ ');
  return (
    <ChartFrame
      {...props}
      title={TITLE}
      unit={speech.say(HOURS)}
      of={speech.member('site')}
      error={error}
      layout="horizontal"
      {...(note ? { note } : {})}
      data={
        now && {
          labels: shown.map(({ site_code }) => ({ text: site_code, to: `/sites/${site_code}` })),
          series: [
            {
              name: speech.say(HOURS),
              values: shown.map(({ last_contact }) => hoursSince(last_contact, dataUpdatedAt)),
            },
          ],
        }
      }
    />
  );
}

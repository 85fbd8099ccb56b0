// When messages are sent: in which hours, and for how long they are news.
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { CommandButton } from '@/parts/record/CommandButton';
import { Facts } from '@/parts/record/Facts';
import { HoursText } from '@/parts/show/HoursText';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MessageTabs } from './tabs';

const TITLE = phrase('ضوابط پیام', 'The policy of messages');
const NONE = phrase(
  'ضابطه‌ای تعیین نشده است: پیام از ساعت ۸ تا ۲۱ فرستاده می‌شود و پس از ۴۸ ساعت کهنه است.',
  'No policy is set: messages are sent from 8 to 21 o’clock and are stale after 48 hours.',
);
const HELD_BACK = phrase(
  'پیامی که بیرون از این ساعت‌ها برسد تا آغاز ساعت ارسال می‌ماند؛ آنچه تا آن زمان کهنه شود فرستاده نمی‌شود.',
  'A message outside these hours is kept until they begin; what is stale by then is not sent.',
);
const ANY_HOUR = phrase('همه ساعت‌ها', 'at any hour');

export default function Policy() {
  const speech = useSpeech();
  const { data, error, refetch } = useQuery(listPage('message-policies', { limit: 1 }));
  const held = data?.rows[0];
  return (
    <>
      <MessageTabs />
      <PageHead title={speech.say(TITLE)}>
        <CommandButton
          key={held?.id}
          command="SetMessagePolicy"
          href="/message-policies"
          shortcut="KeyN"
          primary
          initial={{ hours: held?.hours ?? '08:00-21:00', stale_hours: held?.stale_hours ?? 48 }}
        />
      </PageHead>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && (
        <Panel>
          {held ? (
            <Facts
              record={{ ...held, hours: held.hours || speech.say(ANY_HOUR) }}
              rows="message-policies"
              members={['hours', 'stale_hours', 'day']}
              cell={{ hours: ({ hours }) => <HoursText hours={String(hours)} /> }}
            />
          ) : (
            <Typography variant="body2">{speech.say(NONE)}</Typography>
          )}
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            {speech.say(HELD_BACK)}
          </Typography>
        </Panel>
      )}
    </>
  );
}

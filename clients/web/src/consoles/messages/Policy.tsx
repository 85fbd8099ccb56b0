// When messages are sent: in which hours, and for how long they are news.
import { Facts } from '@/parts/record/Facts';
import { PolicyInForce } from '@/parts/record/PolicyInForce';
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
  return (
    <>
      <MessageTabs />
      <PolicyInForce
        noun="message-policies"
        title={TITLE}
        command="SetMessagePolicy"
        initial={(held) => ({ hours: held?.hours ?? '08:00-21:00', stale_hours: held?.stale_hours ?? 48 })}
        none={NONE}
        note={HELD_BACK}
      >
        {(held) => (
          <Facts
            record={{ ...held, hours: held.hours || speech.say(ANY_HOUR) }}
            rows="message-policies"
            members={['hours', 'stale_hours', 'day']}
            cell={{ hours: ({ hours }) => <HoursText hours={String(hours)} /> }}
          />
        )}
      </PolicyInForce>
    </>
  );
}

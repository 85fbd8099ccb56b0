// Used parts from fitting to the bench: how many stand where, and how old is what is still owed.
import { today } from '@/format/days';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { STEPS, daysOf } from './ages';
import { worthOf, type ChartProps } from './charts';
import { addressOf, useSums } from './sums';

const FUNNEL = phrase('مسیر داغی، از نصب تا کارشناسی', 'Used parts, from fitting to the bench');
const AGEING = phrase('عمر داغی‌های عودت‌نشده', 'Age of used parts owed');
const RIAL = phrase('ریال', 'Rial');
const PIECES = phrase('عدد', 'pieces');
const WORTH = phrase('ارزش', 'worth');
const AGE = phrase('عمر (روز)', 'age (days)');
const STEP = phrase('{from} تا {to}', '{from} to {to}');
const OLDER = phrase('بیش از {days}', 'more than {days}');
const MANY = phrase('شمارش بالای هزار دقیق نیست.', 'Counts beyond a thousand are not exact.');

const STATES = ['owed', 'removed', 'shipped', 'registered', 'accepted', 'rejected', 'charged', 'waived'];
const OWED = 'owed,removed';

export function UsedPartFunnel(props: ChartProps) {
  const speech = useSpeech();
  const filters = STATES.map((state) => ({ state }));
  const { sums, error } = useSums('used-parts', filters, false);
  return (
    <ChartFrame
      {...props}
      title={FUNNEL}
      unit={speech.say(PIECES)}
      of={speech.member('state')}
      error={error}
      layout="horizontal"
      {...(sums?.some(({ isExact }) => !isExact) ? { note: speech.say(MANY) } : {})}
      data={
        sums && {
          labels: STATES.map((state) => ({
            text: speech.choice('used_part_state', state),
            to: addressOf('used-parts', { state }),
          })),
          series: [{ name: speech.say(PIECES), values: sums.map(({ count }) => count) }],
        }
      }
    />
  );
}

export function UsedPartAgeing(props: ChartProps) {
  const speech = useSpeech();
  const filters = STEPS.map((step) => ({ state_in: OWED, ...daysOf(step, 'fitted_day', today()) }));
  const { sums, error } = useSums('used-parts', filters, true);
  const text = ({ from, to }: (typeof STEPS)[number]) =>
    to === null
      ? speech.say(OLDER, { days: speech.number(from - 1) })
      : speech.say(STEP, { from: speech.number(from), to: speech.number(to) });
  return (
    <ChartFrame
      {...props}
      title={AGEING}
      unit={speech.say(RIAL)}
      of={speech.say(AGE)}
      error={error}
      data={
        sums && {
          labels: STEPS.map((step, at) => ({
            text: text(step),
            to: addressOf('used-parts', filters[at] ?? {}),
          })),
          series: [{ name: speech.say(WORTH), values: sums.map(worthOf) }],
        }
      }
    />
  );
}

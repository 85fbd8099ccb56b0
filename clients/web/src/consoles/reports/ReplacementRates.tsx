// How many of a hundred admissions came to an exchange, by model and site: the most often replaced first.
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ChartProps } from './charts';
import { addressOf } from './sums';

const TITLE = phrase('نرخ تعویض به مدل و محل', 'Rate of replacements by model and site');
const UNIT = phrase('از صد پذیرش', 'of a hundred admissions');
const OF = phrase('مدل و محل', 'model and site');
const SHOWN = 12; // that the eye takes in
const SOME = phrase('{shown} تای نخست نشان داده شده است.', 'The first {shown} are shown.');
const IN_PERCENT = 100; // basis points

export function ReplacementRates(props: ChartProps) {
  const speech = useSpeech();
  const { data, error } = useQuery(listPage('replacement-rates', { limit: SHOWN, sort: '-rate' }));
  const rows = (data?.rows ?? []).filter(({ replacements }) => replacements > 0);
  const unit = speech.say(UNIT);
  return (
    <ChartFrame
      {...props}
      title={TITLE}
      unit={unit}
      of={speech.say(OF)}
      error={error}
      layout="horizontal"
      {...(data?.next ? { note: speech.say(SOME, { shown: speech.number(SHOWN) }) } : {})}
      data={
        data && {
          labels: rows.map(({ model_code: model, site_code: site }) => ({
            text: `${model ?? ''} ${site ?? ''}`.trim(),
            to: addressOf('replacements', { model_code: model ?? '', site_code: site ?? '' }),
          })),
          series: [{ name: unit, values: rows.map(({ rate }) => Math.round(rate / IN_PERCENT)) }],
        }
      }
    />
  );
}

// How many repairs did not hold: delivered devices that came back with the same fault.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { addDays, today } from '@/format/days';
import { useKeys } from '@/input/keys';
import { Answered } from '@/parts/Answered';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { filled, phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { RateFigure } from './RateFigure';
import { ReportTabs } from './ReportTabs';
import { useMonths } from './useMonths';

type Answer = Page<Schemas['RepeatRepairs']>;

const TITLE = phrase('تعمیر مجدد', 'Repeat repairs');
const WITHIN = phrase(
  'همان ایراد در {days} روز پس از تحویل',
  'Same fault within {days} {days:day|days} of delivery',
);
const MONTHLY = phrase('تحویل‌های هر ۳۰ روز', 'Deliveries of each 30 days');
const REPAIRS = phrase('تعمیر', 'repairs');
const HELD = phrase('بی‌بازگشت تا ۳۰ روز', 'held for 30 days');
const REPEATED = phrase('تعمیر مجدد در ۳۰ روز', 'repeated within 30 days');
const UNTIL = phrase('۳۰ روز تا', '30 days to');
const TABLES = phrase('نمودار یا جدول', 'Chart or table');
const LATE = phrase(
  'تحویلی شمرده می‌شود که روزهایش گذشته باشد؛ پس تازه‌ترین تحویل‌ها هنوز در این نرخ نیستند.',
  'A delivery counts once its days have passed, so the newest are not in these rates yet.',
);
const MONTHS = 6;
const SPAN = 30; // days within which a repair is watched in the chart

export default function RepeatRepairs() {
  const speech = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLES, run: onTable }]);
  const [period] = usePeriod();
  const asked = useQuery(report<Answer>('jobs', '/repeat-repairs', { ...period }));
  const { months, error: fault } = useMonths<Answer>(
    'jobs',
    '/repeat-repairs',
    addDays(today(), -SPAN),
    MONTHS,
  );
  const counted = months?.map(({ to, answer }) => ({
    to,
    row: answer.rows.find(({ within }) => within === SPAN),
  }));
  return (
    <>
      <ReportTabs />
      <PageHead title={speech.say(TITLE)} />
      <PeriodFields shown={asked.data?.rows[0]} />
      <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
        <Answered of={asked}>
          {({ rows }) => (
            <Panel>
              <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
                {rows.map(({ within, delivered, repeated, ...row }) => (
                  <RateFigure
                    key={within}
                    label={filled(WITHIN, { days: speech.number(within) })}
                    count={repeated}
                    all={delivered}
                    {...row}
                  />
                ))}
              </Box>
            </Panel>
          )}
        </Answered>
        <ChartFrame
          title={MONTHLY}
          unit={speech.say(REPAIRS)}
          of={speech.say(UNTIL)}
          isStacked
          isTable={isTable}
          onTable={onTable}
          error={fault}
          note={speech.say(LATE)}
          data={
            counted && {
              labels: counted.map(({ to }) => ({ text: speech.day(to) })),
              series: [
                {
                  name: speech.say(HELD),
                  values: counted.map(({ row }) => (row ? row.delivered - row.repeated : 0)),
                },
                { name: speech.say(REPEATED), values: counted.map(({ row }) => row?.repeated ?? 0) },
              ],
            }
          }
        />
      </Box>
    </>
  );
}

// How many visits needed no second one.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { addDays, today } from '@/format/days';
import { useKeys } from '@/input/keys';
import { Answered } from '@/parts/Answered';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { RateFigure } from './RateFigure';
import { ReportTabs } from './ReportTabs';
import { useMonths } from './useMonths';

type Answer = Schemas['FirstVisits'];

const TITLE = phrase('رفع در بازدید نخست', 'Fixed at the first visit');
const RATE = phrase(
  'بازدید نخست که تا ۱۴ روز دومی نخواست',
  'First visits that needed no second within 14 days',
);
const MONTHLY = phrase('بازدیدهای نخست هر ۳۰ روز', 'First visits of each 30 days');
const VISITS = phrase('بازدید', 'visits');
const FIXED = phrase('بی‌نیاز از بازدید دوم', 'fixed');
const AGAIN = phrase('با بازدید دوم', 'with a second visit');
const UNTIL = phrase('۳۰ روز تا', '30 days to');
const TABLES = phrase('نمودار یا جدول', 'Chart or table');
const MONTHS = 6;
const SPAN = 14; // days that must have passed

export default function FirstVisits() {
  const speech = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLES, run: onTable }]);
  const [period] = usePeriod();
  const asked = useQuery(report<Answer>('visits', '/first-visits', { ...period }));
  const { months, error: fault } = useMonths<Answer>(
    'visits',
    '/first-visits',
    addDays(today(), -SPAN),
    MONTHS,
  );
  return (
    <>
      <ReportTabs />
      <PageHead title={speech.say(TITLE)} />
      <PeriodFields shown={asked.data} />
      <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
        <Answered of={asked}>
          {(answer) => (
            <Panel>
              <RateFigure
                label={RATE}
                rate={answer.rate}
                count={answer.fixed}
                all={answer.first_visits}
                from={answer.from}
                until={answer.until}
              />
            </Panel>
          )}
        </Answered>
        <ChartFrame
          title={MONTHLY}
          unit={speech.say(VISITS)}
          of={speech.say(UNTIL)}
          isStacked
          isTable={isTable}
          onTable={onTable}
          error={fault}
          data={
            months && {
              labels: months.map(({ to }) => ({ text: speech.day(to) })),
              series: [
                { name: speech.say(FIXED), values: months.map(({ answer }) => answer.fixed) },
                {
                  name: speech.say(AGAIN),
                  values: months.map(({ answer }) => answer.first_visits - answer.fixed),
                },
              ],
            }
          }
        />
      </Box>
    </>
  );
}

// How long repairs take: by the calendar, in working time, and without what was waited for; how many were
// on time; by site, unit, stage, technician, model, kind.
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { addDays, today } from '@/format/days';
import { useKeys } from '@/input/keys';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { DayField } from '@/parts/form/DayField';
import { PageHead } from '@/parts/PageHead';
import { RefusalView } from '@/parts/RefusalView';
import { useAddress } from '@/parts/useAddress';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { WorkshopTabs } from '../tabs';
import { seenBars } from './duration';
import { TurnaroundFigures } from './TurnaroundFigures';
import { TurnaroundRows } from './TurnaroundRows';

type Answer = Schemas['Turnaround'];

const TITLE = phrase('زمان تعمیر', 'Turnaround');
const HISTOGRAM = phrase('تعمیرها به روزهای ماندن', 'Repairs by days in the house');
const REPAIRS = phrase('تعمیر', 'repairs');
const DAYS = phrase('روز', 'days');
const ON_TIME = phrase('به‌موقع', 'on time');
const LATE = phrase('پس از وعده', 'after the promise');
const FROM = phrase('از', 'From');
const UNTIL = phrase('تا', 'To');
const BY = phrase('به تفکیک', 'By');
const TABLE = phrase('نمودار یا جدول', 'Chart or table');
const MORE = phrase('{days}+', '{days}+');
const WAYS: Partial<Record<Answer['by'], Phrase>> = {
  site: phrase('محل', 'Site'),
  unit: phrase('واحد', 'Unit'),
  stage: phrase('مرحله', 'Stage'),
  technician: phrase('تعمیرکار', 'Technician'),
  model: phrase('مدل', 'Model'),
  kind: phrase('نوع پرونده', 'Kind of job'),
};
const PERIOD = 30; // days

export default function Turnaround() {
  const speech = useSpeech();
  const [params, put] = useAddress();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLE, run: onTable }]);
  const by = params.get('by') ?? 'unit';
  const from = params.get('from') ?? addDays(today(), -PERIOD);
  const until = params.get('until') ?? today();
  const { data, error, refetch } = useQuery(report<Answer>('board', '/turnaround', { by, from, until }));
  const last = data?.bars.at(-1)?.days;
  const bars = data ? seenBars(data.bars) : [];
  return (
    <>
      <WorkshopTabs />
      <PageHead title={speech.say(TITLE)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mb: 2,
          gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 220px))' },
        }}
      >
        <TextField
          select
          label={speech.say(BY)}
          value={by}
          onChange={({ target }) => put({ by: target.value })}
        >
          {Object.entries(WAYS).map(([way, word]) => (
            <MenuItem key={way} value={way}>
              {speech.say(word)}
            </MenuItem>
          ))}
        </TextField>
        <DayField label={speech.say(FROM)} value={from} onChange={(day) => put({ from: day })} />
        <DayField label={speech.say(UNTIL)} value={until} onChange={(day) => put({ until: day })} />
      </Box>
      {error && <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />}
      {!data && !error && <Busy />}
      {data && !error && (
        <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
          <TurnaroundFigures total={data.total} />
          <ChartFrame
            title={HISTOGRAM}
            unit={speech.say(REPAIRS)}
            of={speech.say(DAYS)}
            isStacked
            isTable={isTable}
            onTable={onTable}
            data={{
              labels: bars.map(({ days }) => ({
                text:
                  days === last && days > 0
                    ? speech.say(MORE, { days: speech.number(days) })
                    : speech.number(days),
              })),
              series: [
                { name: speech.say(ON_TIME), values: bars.map(({ jobs, late }) => jobs - late) },
                { name: speech.say(LATE), values: bars.map(({ late }) => late) },
              ],
            }}
          />
          <TurnaroundRows rows={data.rows} by={data.by} />
        </Box>
      )}
    </>
  );
}

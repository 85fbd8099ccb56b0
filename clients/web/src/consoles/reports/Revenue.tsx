// Invoices less credit notes, by month and kind of job: a chart of the last months, and all of it below.
import Box from '@mui/material/Box';
import { useState } from 'react';
import { today } from '@/format/days';
import { useKeys } from '@/input/keys';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { monthOf, monthsTo, monthText } from './months';
import { ReportTabs } from './ReportTabs';
import { addressOf, useSums } from './sums';

const SHOWN = 6; // months
const KINDS = ['non_warranty', 'warranty', 'contract'];
const CHART = phrase('درآمد ماه‌های اخیر به تفکیک نوع پرونده', 'Revenue of the last months, by kind of job');
const RIAL = phrase('ریال', 'Rial');
const TABLE = phrase('نمودار به صورت جدول', 'The chart as a table');

const spec: ListSpec<'revenue'> = {
  noun: 'revenue',
  title: phrase('درآمد', 'Revenue'),
  columns: [
    'month',
    'kind',
    'parts_income',
    'labour_income',
    'discount',
    'credited',
    'net',
    'value_added_tax',
    'site_code',
  ],
  sortable: ['month'],
  filters: ['kind', 'site_code'],
  searched: false,
  totals: true,
  opens: () => null,
  cell: { month: ({ month }) => <MonthText month={month} /> },
  empty: phrase('هنوز فاکتوری صادر نشده است.', 'No invoice has been issued yet.'),
};

function MonthText({ month }: { month: number }) {
  return useSpeech().digitsOf(monthText(month));
}

export default function Revenue() {
  return (
    <>
      <ReportTabs />
      <Box sx={{ mb: 2 }}>
        <ByMonth />
      </Box>
      <ListScreen spec={spec} />
    </>
  );
}

function ByMonth() {
  const speech = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLE, run: onTable }]);
  const months = monthsTo(monthOf(today()), SHOWN);
  const filters = KINDS.flatMap((kind) => months.map((month) => ({ kind, month })));
  const { sums, error } = useSums('revenue', filters, true);
  return (
    <ChartFrame
      title={CHART}
      unit={speech.say(RIAL)}
      of={speech.member('month')}
      error={error}
      isStacked
      isTable={isTable}
      onTable={onTable}
      data={
        sums && {
          labels: months.map((month) => ({
            text: speech.digitsOf(monthText(month)),
            to: addressOf('revenue', { month }),
          })),
          series: KINDS.map((kind, at) => ({
            name: speech.choice('job_kind', kind),
            values: months.map((_, month) => sums[at * SHOWN + month]?.totals.net ?? 0),
          })),
        }
      }
    />
  );
}

// What warranty repairs have cost the company: parts, labour and handling, less what came back from used
// parts; by model, fault or site from the costliest on, with the share of all.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { report } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { Answered } from '@/parts/Answered';
import { byWeight, type ChartData, type ChartLabel } from '@/parts/chart/data';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { Files } from '@/parts/list/Files';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { PeriodFields, usePeriod } from '@/parts/PeriodFields';
import { Rows } from '@/parts/record/Rows';
import { Value } from '@/parts/show/Value';
import { useAddress } from '@/parts/useAddress';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReportTabs } from './ReportTabs';
import { BY, byOf, weights, type Answer, type By, type CostRow } from './warrantyCosts';

const TITLE = phrase('هزینه گارانتی', 'Warranty costs');
const RIAL = phrase('هزینه، ریال', 'cost in Rial');
const SHARE = phrase('سهم تا اینجا', 'share up to here');
const BY_WHAT = phrase('به تفکیک', 'By');
const NAMES: Record<By, Phrase> = {
  model: phrase('مدل', 'Model'),
  fault: phrase('ایراد', 'Fault'),
  site: phrase('محل', 'Site'),
};
const UNKNOWN = phrase('نامعلوم', 'not known');
const REST = phrase('بقیه', 'the rest');
const ROWS = phrase('سطرها', 'Rows');
const TABLES = phrase('نمودار یا جدول', 'Chart or table');
const SUM = phrase(
  '{jobs} پرونده، جمع {cost}: قطعه {parts}، اجرت {labour}، حمل {handling}، منهای بازیافت {recovered}.',
  '{jobs} {jobs:job|jobs}, {cost} together: parts {parts}, labour {labour}, handling {handling}, less {recovered} recovered.',
);
const PATH = '/warranty-costs';
const BARS = 8; // that have room for their labels

export default function WarrantyCosts() {
  const speech = useSpeech();
  const [isTable, setIsTable] = useState(false);
  const onTable = () => setIsTable(!isTable);
  useKeys([{ key: 'KeyT', does: TABLES, run: onTable }]);
  const [params, put] = useAddress();
  const [period] = usePeriod();
  const by = byOf(params.get('by'));
  const query = { ...period, by };
  const asked = useQuery(report<Answer>('vouchers', PATH, query));
  const wordOf = ({ code, name }: CostRow) => name || code || speech.say(UNKNOWN);
  const controls = (
    <Box
      role="group"
      aria-label={speech.say(BY_WHAT)}
      sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', mb: 1 }}
    >
      {BY.map((each) => (
        <Chip
          key={each}
          label={speech.say(NAMES[each])}
          color={each === by ? 'primary' : 'default'}
          variant={each === by ? 'filled' : 'outlined'}
          aria-pressed={each === by}
          onClick={() => put({ by: each })}
          sx={{ height: 36 }}
        />
      ))}
    </Box>
  );
  return (
    <>
      <ReportTabs />
      <PageHead title={speech.say(TITLE)}>
        <Files path={PATH} query={query} name="warranty-costs" hasKey />
      </PageHead>
      <PeriodFields shown={asked.data} />
      <Answered of={asked}>
        {({ rows, total }) => (
          <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
            <ChartFrame
              title={TITLE}
              unit={speech.say(RIAL)}
              of={speech.say(NAMES[by])}
              data={chartOf(rows)}
              isTable={isTable}
              onTable={onTable}
              controls={controls}
              note={speech.say(SUM, {
                jobs: speech.number(total.jobs),
                cost: speech.money(total.cost),
                parts: speech.money(total.parts_cost),
                labour: speech.money(total.labour_cost),
                handling: speech.money(total.handling_cost),
                recovered: speech.money(total.recovered),
              })}
            />
            {rows.length > 0 && (
              <Panel title={speech.say(ROWS)}>
                <Rows
                  rows={rows}
                  columns={[
                    'code',
                    'name',
                    'jobs',
                    'parts_cost',
                    'labour_cost',
                    'handling_cost',
                    'recovered',
                    'cost',
                  ]}
                  named="warranty-costs"
                  label={speech.say(ROWS)}
                  cell={{
                    code: (row) =>
                      row.code === '' ? speech.say(UNKNOWN) : <Value name="code" value={row.code} />,
                  }}
                />
              </Panel>
            )}
          </Box>
        )}
      </Answered>
    </>
  );

  function chartOf(all: CostRow[]): ChartData {
    const { rows, shares } = byWeight(weights(all), BARS);
    const label = (row: CostRow | null): ChartLabel => ({ text: row ? wordOf(row) : speech.say(REST) });
    return {
      labels: rows.map(({ key }) => label(key)),
      series: [{ name: speech.say(RIAL), values: rows.map(({ value }) => value) }],
      shares: { name: speech.say(SHARE), of: shares },
    };
  }
}

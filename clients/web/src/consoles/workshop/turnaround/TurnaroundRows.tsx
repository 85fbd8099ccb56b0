// The same figures for each site, unit, stage, technician, model or kind beside each other.
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Code } from '@/parts/show/Code';
import { WideTable } from '@/parts/show/WideTable';
import { NOT_THERE } from '@/parts/show/words';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Minutes } from './Minutes';

type Row = Schemas['TurnaroundRow'];

const COMPARED = phrase('مقایسه', 'Compared');
const NAME = phrase('نام', 'Name');
const COUNTER = phrase('پیشخوان', 'The counter');
const NOBODY = phrase('بی‌تعمیرکار', 'Nobody');

export function TurnaroundRows({ rows, by }: { rows: Row[]; by: Schemas['Turnaround']['by'] }) {
  const speech = useSpeech();
  if (rows.length === 0) return null;
  const minutes = (value: number | null) =>
    value === null ? speech.say(NOT_THERE) : <Minutes minutes={value} />;
  const rate = (value: number | null) => (value === null ? speech.say(NOT_THERE) : speech.rate(value));
  const columns: [Phrase, (row: Row) => ReactNode][] = [
    [phrase('تعمیر', 'Repairs'), (row) => speech.number(row.jobs)],
    [phrase('میانه', 'Median'), (row) => minutes(row.calendar_median)],
    [phrase('نه از ده', '90 %'), (row) => minutes(row.calendar_p90)],
    [phrase('میانه کاری', 'Working median'), (row) => minutes(row.working_median)],
    [phrase('خالص', 'Net'), (row) => minutes(row.net_median)],
    [phrase('انتظار قطعه', 'For parts'), (row) => rate(row.part_share)],
    [phrase('به وعده', 'On time'), (row) => rate(row.on_time)],
    [phrase('قبول نخست', 'First pass'), (row) => rate(row.first_pass)],
    [phrase('کار ثبت‌شده', 'Labour'), (row) => minutes(row.labour_minutes)],
  ];
  // A stay is at the counter while it is in no unit, and some had no technician at all.
  const nameOf = (row: Row) => {
    if (row.stage) return speech.choice('stay_stage', row.stage);
    if (row.kind) return speech.choice('job_kind', row.kind);
    if (row.record === null && by === 'unit') return speech.say(COUNTER);
    return row.record === null && by === 'technician' ? speech.say(NOBODY) : row.name;
  };
  return (
    <Panel title={speech.say(COMPARED)}>
      <WideTable label={speech.say(COMPARED)}>
        <TableHead>
          <TableRow>
            <TableCell>{speech.say(NAME)}</TableCell>
            {columns.map(([head]) => (
              <TableCell key={head.en} align="right">
                {speech.say(head)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${by} ${row.record ?? row.stage ?? row.kind ?? ''}`}>
              <TableCell data-head={speech.say(NAME)}>
                {row.code && <Code text={row.code} />} <bdi>{nameOf(row)}</bdi>
              </TableCell>
              {columns.map(([head, value]) => (
                <TableCell key={head.en} align="right" data-head={speech.say(head)}>
                  {value(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
    </Panel>
  );
}

// What replacements have cost the company: by model, reason, mode or site from the largest on, with the share
// of all; month by month in their order.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage } from '@/api/queries';
import { byWeight, type ChartData, type ChartLabel } from '@/parts/chart/data';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ChartProps } from './charts';
import { BY, monthsIn, monthText, summedBy, type By, type CostRow } from './replacementCosts';
import { addressOf } from './sums';

const TITLE = phrase('تعویض', 'Replacements');
const RIAL = phrase('هزینه، ریال', 'cost in Rial');
const COUNT = phrase('شمار', 'count');
const SHARE = phrase('سهم تا اینجا', 'share up to here');
const BY_WHAT = phrase('به تفکیک', 'By');
const MONTH = phrase('ماه', 'Month');
const ALL = phrase('همه ماه‌ها', 'All months');
const UNKNOWN = phrase('نامعلوم', 'not known');
const SUM = phrase(
  'جمع {sum}؛ ارزش بازیافت محصول‌های معیوب {recovery}.',
  '{sum} together; the faulty products are worth {recovery}.',
);
const SOME = phrase('تنها بخشی از سطرها خوانده شده است.', 'Only a part of the rows was read.');
const REST = phrase('بقیه', 'the rest');
const MOST = 500; // rows of one page
const BARS = 8; // that have room for their labels
const EXCHANGED = 'issued,exchanged,closed';

const ENUM: Partial<Record<By, string>> = {
  replacement_reason: 'replacement_reason',
  mode: 'replacement_mode',
};

export function ReplacementCosts({ readsCosts, ...props }: ChartProps & { readsCosts: boolean }) {
  const speech = useSpeech();
  const [by, setBy] = useState<By>('model_code');
  const [month, setMonth] = useState<number | null>(null);
  const { data, error } = useQuery(listPage('replacement-costs', { limit: MOST }));
  const rows = (data?.rows ?? []) as CostRow[];
  const of = readsCosts ? 'cost' : 'replacements';
  const unit = speech.say(readsCosts ? RIAL : COUNT);
  const shown = month === null ? rows : rows.filter((row) => row.month === month);
  const word = (key: string | null) =>
    key === null
      ? speech.say(REST)
      : key === ''
        ? speech.say(UNKNOWN)
        : by === 'month'
          ? speech.digitsOf(monthText(Number(key)))
          : speech.choice(ENUM[by], key);
  const label = (key: string | null): ChartLabel => ({
    text: word(key),
    ...(!key || by === 'month' ? {} : { to: addressOf('replacements', { [by]: key, state_in: EXCHANGED }) }),
  });
  const sums = summedBy(shown, by, of);
  const inOrder = sums.toSorted((a, b) => a.key.localeCompare(b.key));
  const { rows: heaviest, shares } = byWeight(sums, BARS);
  const chart: ChartData =
    by === 'month'
      ? {
          labels: inOrder.map(({ key }) => label(key)),
          series: [{ name: unit, values: inOrder.map(({ value }) => value) }],
        }
      : {
          labels: heaviest.map(({ key }) => label(key)),
          series: [{ name: unit, values: heaviest.map(({ value }) => value) }],
          shares: { name: speech.say(SHARE), of: shares },
        };
  const total = (member: 'cost' | 'recovery') => shown.reduce((sum, row) => sum + (row[member] ?? 0), 0);
  const note = [
    readsCosts
      ? speech.say(SUM, { sum: speech.money(total('cost')), recovery: speech.money(total('recovery')) })
      : '',
    data?.next ? speech.say(SOME) : '',
  ].join(' ');
  const controls = (
    <Box
      sx={{ display: 'flex', columnGap: 0.75, rowGap: 1.5, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}
    >
      <Box
        role="group"
        aria-label={speech.say(BY_WHAT)}
        sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}
      >
        {BY.map((each) => (
          <Chip
            key={each}
            label={speech.member(each, 'replacement-costs')}
            color={each === by ? 'primary' : 'default'}
            variant={each === by ? 'filled' : 'outlined'}
            aria-pressed={each === by}
            onClick={() => setBy(each)}
            sx={{ height: 36 }}
          />
        ))}
      </Box>
      {by !== 'month' && (
        <TextField
          select
          size="small"
          label={speech.say(MONTH)}
          value={month === null ? '' : String(month)}
          onChange={(event) => setMonth(event.target.value === '' ? null : Number(event.target.value))}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 130, width: 'auto' }}
        >
          <MenuItem value="">{speech.say(ALL)}</MenuItem>
          {monthsIn(rows).map((each) => (
            <MenuItem key={each} value={String(each)}>
              {speech.digitsOf(monthText(each))}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
  return (
    <ChartFrame
      {...props}
      title={TITLE}
      unit={unit}
      of={speech.member(by, 'replacement-costs')}
      error={error}
      controls={controls}
      data={data && chart}
      {...(note.trim() ? { note } : {})}
    />
  );
}

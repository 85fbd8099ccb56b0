// How often a part was consumed, month by month.
import Box from '@mui/material/Box';
import { useState } from 'react';
import { today } from '@/format/days';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { monthsBefore } from './ages';
import type { ChartProps } from './charts';
import { addressOf, useSums } from './sums';

const TITLE = phrase('مصرف یک قطعه در ۱۲ ماه', 'Consumption of a part in 12 months');
const UNIT = phrase('سند مصرف در ۳۰ روز', 'consumptions in 30 days');
const PART = phrase('قطعه', 'Part');
const UNTIL = phrase('۳۰ روز تا', '30 days to');

export function Demand(props: ChartProps) {
  const speech = useSpeech();
  const [part, setPart] = useState<string | null>(null);
  const months = monthsBefore(today(), 12);
  const filters = months.map(({ from, to }) => ({
    kind: 'ConsumptionBooked',
    part_code: part ?? '',
    day_ge: from,
    day_le: to,
  }));
  const { sums, error } = useSums('vouchers', filters, false, part !== null);
  const choose = (
    <Box sx={{ maxWidth: 320, mb: 1 }}>
      <ReferenceField
        of="part"
        label={speech.say(PART)}
        value={part}
        onChange={(code, option) => {
          if (option ?? code === null) setPart(code);
        }}
      />
    </Box>
  );
  if (part === null) return <Panel title={speech.say(TITLE)}>{choose}</Panel>;
  return (
    <ChartFrame
      {...props}
      title={TITLE}
      unit={speech.say(UNIT)}
      of={speech.say(UNTIL)}
      error={error}
      controls={choose}
      data={
        sums && {
          labels: months.map(({ to }, at) => ({
            text: speech.day(to),
            to: addressOf('vouchers', filters[at] ?? {}),
          })),
          series: [{ name: speech.say(UNIT), values: sums.map(({ count }) => count) }],
        }
      }
    />
  );
}

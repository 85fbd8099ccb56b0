// The period in a few figures.
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Schemas } from '@/api/types';
import { NOT_THERE } from '@/parts/show/words';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Minutes } from './Minutes';

const READY = phrase('تعمیر آماده‌شده', 'repairs became ready');
const MEDIAN = phrase('میانه ماندن', 'median stay');
const P90 = phrase('نه از ده، کوتاه‌تر از', 'nine of ten shorter than');
const NET = phrase('میانه زمان کاری، بی انتظار', 'median working time, without waiting');
const ON_TIME = phrase('به وعده', 'by the promise');
const FIRST = phrase('قبول در نخستین کنترل', 'passed their first check');
const PART = phrase('از زمان، در انتظار قطعه', 'of the time, waiting for parts');

export function TurnaroundFigures({ total }: { total: Schemas['TurnaroundRow'] }) {
  const speech = useSpeech();
  const share = (rate: number | null) => (rate === null ? speech.say(NOT_THERE) : speech.rate(rate));
  const figures: [string, ReactNode][] = [
    [speech.say(READY), speech.number(total.jobs)],
    [speech.say(MEDIAN), <Minutes key="m" minutes={total.calendar_median} />],
    [speech.say(P90), <Minutes key="p" minutes={total.calendar_p90} />],
    [speech.say(NET), <Minutes key="n" minutes={total.net_median} />],
    [speech.say(ON_TIME), share(total.on_time)],
    [speech.say(FIRST), share(total.first_pass)],
    [speech.say(PART), share(total.part_share)],
  ];
  return (
    <Box
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 140px), 1fr))' }}
    >
      {figures.map(([name, value]) => (
        <Paper key={name} variant="outlined" sx={{ p: 1.5 }}>
          <Typography sx={{ fontSize: '1.25rem', fontWeight: 700 }}>{value}</Typography>
          <Typography variant="body2" color="text.secondary">
            {name}
          </Typography>
        </Paper>
      ))}
    </Box>
  );
}

// The warranty of a product as people ask for it: whether, how long still, and by what.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { daysBetween } from '@/format/days';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Code } from './show/Code';

const LEFT = phrase('{days} روز مانده', '{days} {days:day|days} left');
const REASON = phrase(
  'از {start}، {months} ماه، تا {end}',
  'from {start}, {months} {months:month|months}, to {end}',
);
const CARD = phrase('کارت', 'card');

type Covered = Pick<
  RecordOf<'serials'>,
  'warranty' | 'warranty_card' | 'warranty_start' | 'warranty_expiry' | 'warranty_months' | 'remaining_days'
>;

const COLOURS = {
  running: 'success',
  expired: 'error',
  void: 'error',
  not_begun: 'warning',
  none: 'default',
} as const;

export function WarrantyState({ serial }: { serial: Covered }) {
  const speech = useSpeech();
  const { warranty, warranty_start: start, warranty_expiry: end, remaining_days: left } = serial;
  const whole = start && end ? Math.max(1, daysBetween(start, end)) : 0;
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Chip
          color={COLOURS[warranty]}
          label={speech.choice('warranty_state', warranty)}
          sx={{ fontWeight: 700, fontSize: '1rem' }}
        />
        {warranty === 'running' && left !== null && (
          <Typography sx={{ fontWeight: 700 }}>{speech.say(LEFT, { days: speech.number(left) })}</Typography>
        )}
        {serial.warranty_card && (
          <Typography variant="body2">
            {speech.say(CARD)} <Code text={serial.warranty_card} />
          </Typography>
        )}
      </Box>
      {start && end && (
        <>
          <LinearProgress
            aria-hidden
            variant="determinate"
            value={Math.min(100, (100 * Math.max(0, left ?? 0)) / whole)}
            color={warranty === 'running' ? 'success' : 'inherit'}
            sx={{ my: 1, height: 8, borderRadius: 1 }}
          />
          <Typography variant="body2" color="text.secondary">
            {speech.say(REASON, {
              start: speech.day(start),
              months: speech.number(serial.warranty_months),
              end: speech.day(end),
            })}
          </Typography>
        </>
      )}
    </Box>
  );
}

// The warranty of a product as people ask for it: whether, how long still, and by what.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { spansOf, yearsAndMonths, type Covered } from './warranty';
import { WarrantySpans } from './WarrantySpans';

const LEFT = phrase('{days} روز مانده', '{days} {days:day|days} left');
const YEARS = phrase('{years} سال', '{years} {years:year|years}');
const MONTHS = phrase('{months} ماه', '{months} {months:month|months}');
const AND = phrase(' و ', ' and ');
const ENDED = phrase('در {day} پایان یافت', 'ended on {day}');
const VOID = phrase('از {day}: {why}', 'since {day}: {why}');

const COLOURS = {
  running: 'success',
  expired: 'error',
  void: 'error',
  not_begun: 'warning',
  none: 'default',
} as const;

export function WarrantyState({ serial }: { serial: Covered }) {
  const speech = useSpeech();
  const { warranty, warranty_expiry: end, remaining_days: left, void_from, why } = serial;
  const long = left === null ? null : yearsAndMonths(left);
  const parts = long
    ? [
        ...(long.years > 0 ? [speech.say(YEARS, { years: speech.number(long.years) })] : []),
        ...(long.months > 0 ? [speech.say(MONTHS, { months: speech.number(long.months) })] : []),
      ]
    : [];
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Chip
          color={COLOURS[warranty]}
          label={speech.choice('warranty_state', warranty)}
          sx={{ fontWeight: 700, fontSize: '1rem' }}
        />
        {warranty === 'running' && left !== null && (
          <Typography>
            <b>{speech.say(LEFT, { days: speech.number(left) })}</b>
            {parts.length > 0 && ` (${parts.join(speech.say(AND))})`}
          </Typography>
        )}
        {warranty === 'expired' && end && (
          <Typography>{speech.say(ENDED, { day: speech.day(end) })}</Typography>
        )}
        {warranty === 'void' && void_from && why && (
          <Typography>
            {speech.say(VOID, { day: speech.day(void_from), why: speech.choice('void_reason', why) })}
          </Typography>
        )}
      </Box>
      <WarrantySpans spans={spansOf(serial)} isVoid={warranty === 'void'} />
    </Box>
  );
}

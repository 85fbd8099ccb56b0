// When a used part must be back: the day, and how far it is; what is overdue says so in a word.
import Box from '@mui/material/Box';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const LEFT = phrase('{days} روز مانده', '{days} {days:day|days} left');
const TODAY = phrase('امروز', 'today');
const OVERDUE = phrase('{days} روز از سررسید گذشته', '{days} {days:day|days} overdue');

// States in which its day still matters.
const AWAITED = ['owed', 'removed', 'shipped', 'rejected'];

export const DueInState = ({ state, days_left }: { state?: unknown; days_left?: unknown }) =>
  AWAITED.includes(String(state)) ? (
    <Due daysLeft={Number(days_left)} />
  ) : (
    <Value name="days_left" value={null} />
  );

export function Due({ daysLeft }: { daysLeft: number }) {
  const speech = useSpeech();
  const days = speech.number(Math.abs(daysLeft));
  if (daysLeft < 0)
    return (
      <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
        {speech.say(OVERDUE, { days })}
      </Box>
    );
  return <>{daysLeft === 0 ? speech.say(TODAY) : speech.say(LEFT, { days })}</>;
}

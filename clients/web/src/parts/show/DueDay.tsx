import Box from '@mui/material/Box';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OVERDUE = phrase('⚠ {days} روز گذشته', '⚠ {days} {days:day|days} overdue');
const TODAY = phrase('امروز', 'today');
const LEFT = phrase('{days} روز مانده', '{days} {days:day|days} left');

// A day by which something has to be done, and how far it is.
// In a narrow list only how far.
export function DueDay({ day, isShort = false }: { day: string; isShort?: boolean }) {
  const speech = useSpeech();
  const left = speech.daysLeft(day);
  const days = speech.number(Math.abs(left));
  const text =
    left < 0 ? speech.say(OVERDUE, { days }) : left === 0 ? speech.say(TODAY) : speech.say(LEFT, { days });
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {!isShort && `${speech.day(day)} `}
      <Box
        component="span"
        sx={{ color: left < 0 ? 'error.main' : 'text.secondary', fontWeight: left < 0 ? 700 : 400 }}
      >
        {text}
      </Box>
    </Box>
  );
}

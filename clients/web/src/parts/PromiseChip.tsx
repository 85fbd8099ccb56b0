// How long it is to the promised day of a job whose device is still being worked on.
import Chip from '@mui/material/Chip';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const LATE = phrase('{days} روز دیرکرد', '{days} {days:day|days} late');
const TODAY = phrase('وعده: امروز', 'promised today');
const LEFT = phrase('{days} روز تا وعده', '{days} {days:day|days} to the promise');

interface Props {
  state: string;
  promised: string | null;
}

export function PromiseChip({ state, promised }: Props) {
  const speech = useSpeech();
  if (!promised || !['admitted', 'in_repair'].includes(state)) return null;
  const left = speech.daysLeft(promised);
  const text = left < 0 ? LATE : left === 0 ? TODAY : LEFT;
  return (
    <Chip
      size="small"
      variant="outlined"
      color={left < 0 ? 'error' : left === 0 ? 'warning' : 'default'}
      label={speech.say(text, { days: speech.number(Math.abs(left)) })}
    />
  );
}

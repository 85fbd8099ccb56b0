import LinearProgress from '@mui/material/LinearProgress';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const COMING = phrase('در حال آماده‌شدن', 'Loading');

// Something is on its way; what was there before stays where it is.
export function Busy() {
  const speech = useSpeech();
  return <LinearProgress aria-label={speech.say(COMING)} />;
}

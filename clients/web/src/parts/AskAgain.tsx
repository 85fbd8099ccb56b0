// Beside what could not be read: a person who was told to try again finds here what to press.
import Button from '@mui/material/Button';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const AGAIN = phrase('دوباره بپرس', 'Ask again');

export function AskAgain({ onAsk }: { onAsk: () => void }) {
  const speech = useSpeech();
  return (
    <Button color="inherit" size="small" onClick={onAsk} sx={{ whiteSpace: 'nowrap' }}>
      {speech.say(AGAIN)}
    </Button>
  );
}

// So many of an allowance are used; a cap of 0 is none.
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OF = phrase('{used} از {most}', '{used} of {most}');
const NO_CAP = phrase('{used}، بی سقف', '{used}, no limit');

export function UsedOf({ used, most }: { used: number; most: number }) {
  const speech = useSpeech();
  const isUsedUp = most > 0 && used >= most;
  return (
    <Typography component="span" variant="body2" color={isUsedUp ? 'warning.main' : 'text.primary'}>
      {speech.say(most > 0 ? OF : NO_CAP, { used: speech.number(used), most: speech.number(most) })}
    </Typography>
  );
}

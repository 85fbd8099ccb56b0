import Typography from '@mui/material/Typography';
import { Figure } from '@/parts/Figure';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OF = phrase('{count} از {all}، از {from} تا {until}', '{count} of {all}, from {from} to {until}');
const NONE = phrase('در این بازه چیزی نیست', 'nothing in this period');

interface Props {
  label: Phrase;
  rate: number | null; // null: of nothing
  count: number;
  all: number;
  from: string;
  until: string;
}

// A share with the counts that it is made of.
export function RateFigure({ label, rate, count, all, from, until }: Props) {
  const speech = useSpeech();
  return (
    <Figure label={label}>
      {rate === null ? speech.say(NONE) : speech.rate(rate)}
      <Typography variant="body2" color="text.secondary">
        {speech.say(OF, {
          count: speech.number(count),
          all: speech.number(all),
          from: speech.day(from),
          until: speech.day(until),
        })}
      </Typography>
    </Figure>
  );
}

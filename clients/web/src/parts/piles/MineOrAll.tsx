// Of the work of a site: only one's own, or all of it as a list.
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const MINE = phrase('فقط کارهای من', 'Only mine');
const ALL = phrase('فهرست همه', 'List of all');

interface Props {
  isMine: boolean;
  onMine: (isMine: boolean) => void;
  all: string; // the address of the list
}

export function MineOrAll({ isMine, onMine, all }: Props) {
  const speech = useSpeech();
  return (
    <>
      <Button
        variant={isMine ? 'contained' : 'outlined'}
        aria-pressed={isMine}
        onClick={() => onMine(!isMine)}
      >
        {speech.say(MINE)}
      </Button>
      <Button component={Link} to={all}>
        {speech.say(ALL)}
      </Button>
    </>
  );
}

// Why a list is empty, and the next step: no filter lets anything through, or nothing has been recorded
// or has come from the hub yet.
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { status } from '@/api/queries';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Empty } from '../Empty';

const NOTHING_FITS = phrase('چیزی با این صافی‌ها پیدا نشد.', 'Nothing matches these filters.');
const CLEAR = phrase('برداشتن صافی‌ها', 'Clear the filters');
const CONTACT = phrase('آخرین تماس با مرکز: {ago}', 'Last contact with the hub: {ago}');
const NEVER = phrase('هنوز تماسی با مرکز نبوده است.', 'There was no contact with the hub yet.');
const SYNC = phrase('همگام‌سازی', 'Sync');

interface Props {
  empty: Phrase;
  isFiltered: boolean;
  onClear: () => void;
}

export function NothingThere({ empty, isFiltered, onClear }: Props) {
  const speech = useSpeech();
  const { data: now } = useQuery(status);
  if (isFiltered)
    return (
      <Empty why={NOTHING_FITS}>
        <Button onClick={onClear}>{speech.say(CLEAR)}</Button>
      </Empty>
    );
  const isHub = now?.backlog !== undefined;
  return (
    <Empty why={empty}>
      {now && !isHub && (
        <Typography variant="body2">
          {now.last_contact ? speech.say(CONTACT, { ago: speech.ago(now.last_contact) }) : speech.say(NEVER)}{' '}
          <Button size="small" component={Link} to="/sync">
            {speech.say(SYNC)}
          </Button>
        </Typography>
      )}
    </Empty>
  );
}

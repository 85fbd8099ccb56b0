// The serial that is being named beside this one: what is known of it, so that a second slip is seen
// before it is recorded.
import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { codeText } from '@/format/isolated';
import { useSettled } from '@/input/useSettled';
import { CodeLink } from '@/parts/show/Code';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const KNOWN = phrase('شناخته‌شده:', 'Known:');
const PAUSE = 200; // ms without a key
const LEAST = 4; // characters

interface Props {
  typed: unknown;
  unknown: Phrase; // what it means that nobody here knows it
  itself: string; // the page's own
  back?: Phrase; // what it means to name the page's own
}

export function Meant({ typed, unknown, itself, back }: Props) {
  const speech = useSpeech();
  const serial = useSettled(typeof typed === 'string' ? typed.trim() : '', PAUSE);
  const isLong = serial.length >= LEAST;
  const { data } = useQuery({ ...listPage('serials', { serial, limit: 1 }), enabled: isLong });
  if (!isLong || !data) return null;
  const found = data.rows[0];
  if (!found) return <Alert severity="info">{speech.say(unknown)}</Alert>;
  if (found.serial === itself) return back ? <Alert severity="info">{speech.say(back)}</Alert> : null;
  return (
    <Alert severity="success" icon={false}>
      {speech.say(KNOWN)} <CodeLink text={found.serial} to={`/serials/${encodeURIComponent(found.id)}`} />{' '}
      {speech.list(
        [
          codeText(`${found.brand ?? ''} ${found.model_code ?? ''}`),
          speech.choice('serial_state', found.state),
          found.owner_name ?? '',
        ].filter((text) => text.trim() !== ''),
      )}
    </Alert>
  );
}

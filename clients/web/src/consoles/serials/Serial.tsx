import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { record } from '@/api/queries';
import { Busy } from '@/parts/Busy';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { SerialPage } from './SerialPage';

const ADMIT = phrase('پذیرش همین سریال', 'Admit this serial');

export default function Serial() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data: serial, error } = useQuery(record('serials', id));
  const admit = () => void navigate(`/admission?serial=${encodeURIComponent(serial?.id ?? id)}`);
  if (error && !serial)
    return <RefusalView error={error} action={<Button onClick={admit}>{speech.say(ADMIT)}</Button>} />;
  return serial ? <SerialPage key={serial.id} serial={serial} onAdmit={admit} /> : <Busy />;
}

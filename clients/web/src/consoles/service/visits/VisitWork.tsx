// The work behind a visit: its job, or the admission that makes one of its request.
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { record } from '@/api/queries';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const WORK = phrase('کار روی دستگاه', 'Work on the device');
const OPEN = phrase('باز کردن پرونده تعمیر', 'Open the job');

interface Props {
  request: string; // id, or empty
  job: string;
}

export function VisitWork({ request, job }: Props) {
  const speech = useSpeech();
  const { data: asked } = useQuery({ ...record('requests', request), enabled: request !== '' });
  const made = job || asked?.job;
  const mayAdmit = asked?.actions.some(({ name, allowed }) => name === 'admit' && allowed) ?? false;
  if (!made && !mayAdmit) return null;
  return (
    <Panel title={speech.say(WORK)}>
      <Button
        component={Link}
        variant="outlined"
        to={made ? `/jobs/${made}` : `/admission?request=${encodeURIComponent(request)}`}
        sx={{ minHeight: 44 }}
      >
        {made ? speech.say(OPEN) : speech.command('AdmitDevice')}
      </Button>
    </Panel>
  );
}

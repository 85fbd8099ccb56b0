// A large import while it runs at the site: how far, how long still, and the way out of it.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWrite } from '@/api/commands';
import { task as taskQuery } from '@/api/queries';
import type { Task } from '@/api/types';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RUNS = phrase(
  '{done} از {total} سطر خوانده شد',
  '{done} of {total} {total:line|lines} {done:is|are} read',
);
const BEGINS = phrase('در حال آغاز …', 'Beginning …');
const GOES_ON = phrase(
  'در برنامه محل ادامه دارد، حتی اگر این صفحه بسته شود.',
  "It goes on in the site's program, even if this page is closed.",
);
const LEFT = phrase('حدود {minutes} دقیقه مانده', 'about {minutes} {minutes:minute|minutes} left');
const STOP = phrase('توقف', 'Stop');

// The lines of a sheet are counted twice: while they are tried out, and while they are recorded.
function minutesLeft({ began, done, total }: Task, now: number): number | null {
  const spent = now - Date.parse(began);
  if (!total || done === 0 || spent < 5_000) return null;
  return Math.ceil(((spent / done) * (total - done)) / 60_000);
}

interface Props {
  id: string;
  onEnd: (task: Task) => void;
}

export function RunningTask({ id, onEnd }: Props) {
  const speech = useSpeech();
  const { data: found, error, dataUpdatedAt } = useQuery(taskQuery(id));
  const stop = useWrite<Task>();
  useEffect(() => {
    if (found && found.state !== 'running') onEnd(found);
  }, [found, onEnd]);
  if (error && !found) return <RefusalView error={error} />;
  const minutes = found ? minutesLeft(found, dataUpdatedAt) : null;
  const share = found?.total ? (100 * found.done) / found.total : undefined;
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button
          color="inherit"
          disabled={found?.cancel_asked ?? true}
          onClick={() => stop.mutate({ path: `/tasks/${id}/cancel` })}
        >
          {speech.say(STOP)}
        </Button>
      }
    >
      {found?.total
        ? speech.say(RUNS, { done: speech.number(found.done), total: speech.number(found.total) })
        : speech.say(BEGINS)}
      {minutes !== null && ` · ${speech.say(LEFT, { minutes: speech.number(minutes) })}`}
      <LinearProgress
        sx={{ my: 1 }}
        {...(share === undefined ? {} : { variant: 'determinate' as const, value: share })}
      />
      {speech.say(GOES_ON)}
      {stop.error && <RefusalView error={stop.error} />}
    </Alert>
  );
}

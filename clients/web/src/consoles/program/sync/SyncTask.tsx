// A sync that was asked for, until it is done, and then what it did.
import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { status, task as taskQuery } from '@/api/queries';
import type { Trouble } from '@/api/types';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RUNNING = phrase('در حال همگام‌سازی …', 'Syncing …');
const AGREES = phrase('این محل و مرکز برابرند.', 'This site and the hub agree.');
const DIFFERS = phrase(
  'همه‌چیز رفت و آمد، اما دفترها و حساب‌های دو طرف برابر نیست؛ به مدیر مرکز خبر دهید.',
  'Everything went over, but the two sides do not come to the same; tell the administrator of the hub.',
);
const NOT_YET = phrase('هنوز کامل نشده است؛ خودش ادامه می‌دهد.', 'Not complete yet; it goes on by itself.');
const MOVED = phrase(
  '{out} بسته رفت و {in} بسته آمد ({bytes} بایت، {ms} هزارم ثانیه)',
  '{out} {out:segment|segments} sent, {in} received ({bytes} {bytes:byte|bytes}, {ms} ms)',
);

// `result` of a sync's task.
interface Meeting {
  agrees: boolean;
  differs: boolean;
  trouble: Trouble | null;
  bytes_in: number;
  bytes_out: number;
  segments_in: number;
  segments_out: number;
  took_ms: number;
}

export function SyncTask({ id }: { id: string }) {
  const speech = useSpeech();
  const client = useQueryClient();
  const { data: found, error } = useQuery(taskQuery(id));
  const isDone = found !== undefined && found.state !== 'running';
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: status.queryKey });
  }, [client, isDone]);
  if (error) return <RefusalView error={error} />;
  if (!isDone)
    return (
      <Alert severity="info" role="status">
        {speech.say(RUNNING)}
        <LinearProgress sx={{ mt: 1 }} />
      </Alert>
    );
  if (found.refusal) return <RefusalView refusal={found.refusal} />;
  const meeting = found.result as Meeting | null;
  if (!meeting) return null;
  if (meeting.trouble) return null; // it stands below, as what hinders this site
  const says = meeting.differs ? DIFFERS : meeting.agrees ? AGREES : NOT_YET;
  return (
    <Alert severity={meeting.differs ? 'error' : meeting.agrees ? 'success' : 'info'} role="status">
      {speech.say(says)}
      <Typography variant="caption" component="p">
        {speech.say(MOVED, {
          out: speech.number(meeting.segments_out),
          in: speech.number(meeting.segments_in),
          bytes: speech.number(meeting.bytes_in + meeting.bytes_out),
          ms: speech.number(meeting.took_ms),
        })}
      </Typography>
    </Alert>
  );
}

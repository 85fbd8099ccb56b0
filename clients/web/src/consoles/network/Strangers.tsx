// Installations that knock and belong to no site of this network.
import Typography from '@mui/material/Typography';
import type { RefusedInstallation } from '@/api/types';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('نصب‌هایی که پذیرفته نشدند', 'Installations that were turned away');
const TIMES = phrase('{times} بار، آخرین بار {ago}', '{times} {times:time|times}, last {ago}');

export function Strangers({ rows }: { rows: RefusedInstallation[] }) {
  const speech = useSpeech();
  return (
    <>
      <Typography variant="h3">{speech.say(TITLE)}</Typography>
      {rows.map(({ key, messages, times, last }) => (
        <Typography key={key} variant="body2">
          <Code text={key} />: {speech.said(messages)} (
          {speech.say(TIMES, { times: speech.number(times), ago: speech.ago(last) })})
        </Typography>
      ))}
    </>
  );
}

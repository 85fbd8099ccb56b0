// What was refused: what, why with the numbers, what to do, who could.
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { refusalOf, type Refusal } from '@/api/refusal';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const WHO_CAN = phrase('چه کسی می‌تواند: {roles}', 'Who can: {roles}');

interface Props {
  error?: unknown;
  refusal?: Refusal;
  severity?: 'error' | 'warning';
  takesFocus?: boolean;
  action?: ReactNode;
}

export function RefusalView({ error, refusal, severity = 'error', takesFocus = false, action }: Props) {
  const speech = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const shown = refusal ?? refusalOf(error);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus, shown]);
  const roles = speech.list(shown.who_can.map((role) => speech.choice('role', role)));
  return (
    <Alert severity={severity} ref={box} tabIndex={-1} action={action} data-code={shown.code}>
      <AlertTitle sx={{ mb: 0 }}>
        <bdi>{speech.said(shown.messages)}</bdi>
      </AlertTitle>
      {shown.remedy && <Typography variant="body2">{speech.said(shown.remedy)}</Typography>}
      {roles && <Typography variant="body2">{speech.say(WHO_CAN, { roles })}</Typography>}
    </Alert>
  );
}

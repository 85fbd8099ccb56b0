// What moves money or trust for good is said once more, with amounts and names, before it is
// recorded. Whoever presses Enter without reading goes back.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useRef, type ReactNode } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { CommandFormState } from './useCommandForm';

const FOR_GOOD = phrase('پیش از ثبت ببینید', 'See this before it is recorded');
const BACK = phrase('بازگشت و اصلاح', 'Back, to change it');
const RECORD = phrase('درست است، ثبت شود', 'It is right: record');

interface Props {
  form: CommandFormState;
  children: ReactNode;
  onBack: () => void;
}

export function Repetition({ form, children, onBack }: Props) {
  const speech = useSpeech();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Alert severity="warning" icon={false} role="alertdialog" aria-label={speech.say(FOR_GOOD)}>
      <Stack sx={{ gap: 1.5 }}>
        {children}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button ref={back} variant="outlined" color="inherit" onClick={onBack}>
            {speech.say(BACK)}
          </Button>
          <Button variant="contained" color="warning" loading={form.isSending} onClick={() => form.send()}>
            {speech.say(RECORD)}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}

// What is allowed and doubtful: shown with its numbers, and recorded only when a person says so.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useRef } from 'react';
import { RefusalView } from '../RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { CommandFormState } from './useCommandForm';

const DOUBTFUL = phrase(
  'این کار شدنی است، اما پیش از ثبت این را ببینید:',
  'This can be recorded; see this first:',
);
const ANYWAY = phrase('دیدم، ثبت شود', 'I have seen it: record');
const BACK = phrase('بازگشت و اصلاح', 'Back, to change it');

type Asking = Pick<CommandFormState, 'warnings' | 'forget' | 'send'>;

export function Confirmation({ form }: { form: Asking }) {
  const speech = useSpeech();
  const back = useRef<HTMLButtonElement>(null);
  const isAsked = form.warnings.length > 0;
  useEffect(() => {
    if (isAsked) back.current?.focus();
  }, [isAsked]);
  if (!isAsked) return null;
  return (
    <Alert severity="warning" icon={false} role="alertdialog" aria-label={speech.say(DOUBTFUL)}>
      <Stack sx={{ gap: 1 }}>
        <span>{speech.say(DOUBTFUL)}</span>
        {form.warnings.map((warning) => (
          <RefusalView key={warning.code} refusal={warning} severity="warning" />
        ))}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button ref={back} variant="outlined" onClick={form.forget}>
            {speech.say(BACK)}
          </Button>
          <Button color="warning" onClick={() => form.send(true)}>
            {speech.say(ANYWAY)}
          </Button>
        </Stack>
      </Stack>
    </Alert>
  );
}

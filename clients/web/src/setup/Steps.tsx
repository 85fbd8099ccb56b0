// The frame of a wizard: where one is, the fields of this step, on and back. Enter goes to the next
// field and from the last one to the button.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { FieldForm } from '@/parts/form/FieldForm';
import { RefusalView } from '@/parts/RefusalView';
import type { Refusal } from '@/api/refusal';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PLACE = phrase('گام {at} از {all}', 'Step {at} of {all}');
const ON = phrase('ادامه', 'Go on');
const BACK = phrase('بازگشت', 'Back');

interface Props {
  title: Phrase;
  why: Phrase;
  at: number; // from 0
  all: number;
  isReady: boolean;
  isSending?: boolean;
  on?: Phrase; // what the button does
  refusal?: Refusal | null;
  onGo: () => void;
  onBack?: (() => void) | undefined;
  children: ReactNode;
}

export function Step(props: Props) {
  const { title, why, at, all, isReady, isSending = false, on = ON, refusal, onGo, onBack, children } = props;
  const speech = useSpeech();
  return (
    <FieldForm
      onSend={() => {
        if (isReady && !isSending) onGo();
      }}
    >
      <Typography variant="body2" color="text.secondary">
        {speech.say(PLACE, { at: speech.number(at + 1), all: speech.number(all) })}
      </Typography>
      <Typography variant="h2">{speech.say(title)}</Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {speech.say(why)}
      </Typography>
      <Stack sx={{ gap: 2 }}>
        {refusal && <RefusalView refusal={refusal} takesFocus />}
        {children}
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button type="submit" variant="contained" disabled={!isReady} loading={isSending}>
            {speech.say(on)}
          </Button>
          {onBack && <Button onClick={onBack}>{speech.say(BACK)}</Button>}
        </Stack>
      </Stack>
    </FieldForm>
  );
}

// Why a piece is rejected: a digit, a note that is written already, Enter.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useEffect, useRef } from 'react';
import { useKeys } from '@/input/keys';
import { RefusalView } from '@/parts/RefusalView';
import { Confirmation } from '@/parts/form/Confirmation';
import { Preview } from '@/parts/form/Preview';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import type { FormValues } from '@/parts/form/values';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const COMMAND = 'InspectUsedPart';
const BACK = phrase('بازگشت', 'Back');

interface Props {
  href: string;
  known: FormValues;
  onRejected: (why: string) => void;
  onBack: () => void;
}

export function Rejection({ href, known, onRejected, onBack }: Props) {
  const speech = useSpeech();
  const note = useRef<HTMLInputElement>(null);
  const verdicts = (speech.fields(COMMAND).find(({ member }) => member === 'verdict')?.choices ?? []).filter(
    (choice) => choice !== 'accepted',
  );
  const word = (verdict: string) => speech.choice('inspection', verdict);
  const form = useCommandForm({
    command: COMMAND,
    href,
    known,
    onRecorded: () => onRejected(typeof verdict === 'string' ? word(verdict) : ''),
  });
  const { verdict } = form.values;
  const choose = (chosen: string) => form.replace({ verdict: chosen, note: word(chosen) });
  useEffect(() => {
    if (verdict) note.current?.select();
  }, [verdict]);
  useKeys([
    ...verdicts.map((each, at) => ({
      key: `Digit${at + 1}`,
      does: { fa: word(each), en: word(each) },
      run: () => choose(each),
    })),
    { key: 'Escape', does: BACK, run: onBack },
  ]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      <Stack sx={{ gap: 2 }}>
        {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
        <Box
          role="group"
          aria-label={speech.member('verdict')}
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
        >
          {verdicts.map((each, at) => (
            <Button
              key={each}
              variant={verdict === each ? 'contained' : 'outlined'}
              aria-pressed={verdict === each}
              onClick={() => choose(each)}
            >
              {speech.number(at + 1)} {word(each)}
            </Button>
          ))}
        </Box>
        {verdict && (
          <TextField
            label={speech.member('note')}
            value={form.values.note ?? ''}
            inputRef={note}
            error={form.problemOf(['note']) !== undefined}
            helperText={form.problemOf(['note'])}
            onChange={(event) => form.put('note', event.target.value)}
          />
        )}
        <Preview href={href} body={form.body} isReady={verdict !== undefined && form.refusal === null} />
        <Confirmation form={form} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <RecordButton command={COMMAND} form={form} />
          <Button onClick={onBack}>{speech.say(BACK)}</Button>
        </Stack>
      </Stack>
    </form>
  );
}

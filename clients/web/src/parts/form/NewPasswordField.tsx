// A password that is being chosen, typed twice, since nobody sees what he types.
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const AGAIN = phrase('تکرار {what}', '{what}, again');
const DIFFERS = phrase('این دو یکی نیستند.', 'These two differ.');

interface Props {
  label: string;
  value: string; // empty while the two differ
  onChange: (value: string) => void;
  helperText?: string | undefined;
  error?: boolean;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric';
  name?: string;
}

export function NewPasswordField({
  label,
  value,
  onChange,
  helperText,
  error = false,
  autoFocus = false,
  inputMode = 'text',
  name = 'password',
}: Props) {
  const speech = useSpeech();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const differs = second !== '' && first !== second;
  const put = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    const next = one === other ? one : '';
    if (next !== value) onChange(next);
  };
  const common = { type: 'password', autoComplete: 'new-password', required: true };
  const htmlInput = { dir: 'ltr', inputMode };
  return (
    <>
      <TextField
        {...common}
        name={name}
        label={label}
        value={first}
        onChange={(event) => put(event.target.value, second)}
        helperText={helperText}
        error={error}
        autoFocus={autoFocus}
        slotProps={{ htmlInput }}
      />
      <TextField
        {...common}
        name={`${name}-again`}
        label={speech.say(AGAIN, { what: label })}
        value={second}
        onChange={(event) => put(first, event.target.value)}
        helperText={differs ? speech.say(DIFFERS) : undefined}
        error={differs}
        slotProps={{ htmlInput }}
      />
    </>
  );
}

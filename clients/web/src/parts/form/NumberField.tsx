// A count, an amount or a rate as people type it, read back as it was understood.
import InputAdornment from '@mui/material/InputAdornment';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useState } from 'react';
import { parseAmount, parseCount, parseRate } from '@/format/numbers';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const UNREADABLE = {
  count: phrase('عدد صحیح بنویسید، مانند ۲', 'Write a whole number, as 2'),
  amount: phrase('مبلغ به ریال، مانند ۳٬۴۸۰٬۰۰۰ یا 5m یا ۳۴۸٬۰۰۰ت', 'An amount in Rial, as 3,480,000 or 5m'),
  rate: phrase('درصد با دو رقم اعشار، مانند ۸٫۵', 'A percentage with two decimals, as 8.5'),
};
const UNIT = { count: null, amount: phrase('ریال', 'Rial'), rate: phrase('٪', '%') };
const PARSE = { count: parseCount, amount: parseAmount, rate: parseRate };

type Props = Omit<TextFieldProps, 'value' | 'onChange'> & {
  kind: 'count' | 'amount' | 'rate';
  value: number | null;
  onChange: (value: number | null) => void;
};

export function NumberField({ kind, value, onChange, error, helperText, ...rest }: Props) {
  const speech = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    value === null ? '' : kind === 'rate' ? speech.digitsOf(String(value / 100)) : speech.number(value);
  const isWrong = typed !== null && typed.trim() !== '' && PARSE[kind](typed) === null;
  const understood =
    kind === 'amount' && typed !== null && value !== null && speech.number(value) !== typed
      ? speech.money(value)
      : undefined;
  const unit = UNIT[kind];
  return (
    <TextField
      {...rest}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(PARSE[kind](event.target.value));
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      error={(error ?? false) || isWrong}
      helperText={isWrong ? speech.say(UNREADABLE[kind]) : (helperText ?? understood)}
      slotProps={{
        htmlInput: { inputMode: kind === 'count' ? 'numeric' : 'text', dir: 'ltr' },
        ...(unit
          ? { input: { endAdornment: <InputAdornment position="end">{speech.say(unit)}</InputAdornment> } }
          : {}),
      }}
    />
  );
}

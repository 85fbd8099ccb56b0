// Many serials at once: pasted from a sheet, typed one a line, or scanned; what was understood is said below.
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { serialsIn, withSerial } from './serials';

const HOW = phrase(
  'هر سریال در یک سطر، یا ستونی از اکسل؛ اسکن هم می‌افزاید.',
  'One a line, or a column of a sheet; a scan adds one.',
);
const COUNT = phrase('{count} سریال', '{count} {count:serial|serials}');
const TWICE = phrase('دو بار آمده و یک بار شمرده شد: {serials}', 'written twice and counted once: {serials}');

interface Props {
  label: string;
  initial: string[];
  onChange: (serials: string[]) => void;
  problem?: string | undefined;
}

export function SerialsField({ label, initial, onChange, problem }: Props) {
  const speech = useSpeech();
  const [text, setText] = useState(initial.join('\n'));
  const { all, twice } = serialsIn(text);
  const put = (next: string) => {
    setText(next);
    onChange(serialsIn(next).all);
  };
  useScan((code) => {
    const [serial] = serialsIn(code).all;
    beep(serial ? (all.includes(serial) ? 'already' : 'found') : 'unknown');
    if (serial) put(withSerial(text, serial));
  });
  const said = [
    all.length > 0 ? speech.say(COUNT, { count: speech.number(all.length) }) : speech.say(HOW),
    ...(twice.length > 0
      ? [speech.say(TWICE, { serials: speech.list(twice.map((serial) => codeText(serial))) })]
      : []),
  ];
  return (
    // Enter begins another line here; Tab goes on.
    <Box data-scan="screen" onKeyDown={(event) => event.code === 'Enter' && event.stopPropagation()}>
      <TextField
        label={label}
        required
        multiline
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => put(event.target.value)}
        error={problem !== undefined}
        helperText={problem ?? speech.list(said)}
        slotProps={{
          htmlInput: { dir: 'ltr', autoComplete: 'off', spellCheck: false, name: 'serials' },
          formHelperText: { role: 'status' },
        }}
      />
    </Box>
  );
}

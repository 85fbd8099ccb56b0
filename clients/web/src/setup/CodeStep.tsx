import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Stage } from './api';

const CODE = phrase('رمز یک‌بارمصرف', 'One-time code');
const WHERE = phrase(
  'رمزی که برنامه هنگام اجرا در پنجره خود نوشته است؛ {left} بار دیگر می‌توانید بنویسید.',
  'The code that the program wrote in its window when it started; {left} more {left:try|tries}.',
);
const CLOSED = phrase(
  'این رمز دیگر پذیرفته نمی‌شود: زمانش گذشته یا چند بار نادرست نوشته شده است. برنامه را ببندید و دوباره اجرا کنید تا رمز تازه بدهد.',
  'This code is no longer taken: its time is over, or it was mistyped too often. Stop the program and start it again for a new one.',
);
const ON = phrase('ادامه', 'Go on');

interface Props {
  now: Stage;
  code: string;
  onCode: (code: string) => void;
  onGo: () => void;
}

export function CodeStep({ now, code, onCode, onGo }: Props) {
  const speech = useSpeech();
  if (now.closed) return <Alert severity="error">{speech.say(CLOSED)}</Alert>;
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) onGo();
      }}
      sx={{ gap: 2 }}
    >
      <TextField
        label={speech.say(CODE)}
        name="code"
        value={code}
        onChange={(event) => onCode(event.target.value)}
        helperText={speech.say(WHERE, { left: speech.number(now.tries_left) })}
        slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'off', spellCheck: false } }}
        autoFocus
        required
      />
      <Button type="submit" variant="contained" sx={{ alignSelf: 'start' }}>
        {speech.say(ON)}
      </Button>
    </Stack>
  );
}

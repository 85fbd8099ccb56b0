import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const LOGIN = phrase('نام کاربری', 'Login');
const PASSWORD = phrase('گذرواژه', 'Password');
const SIGN_IN = phrase('ورود', 'Sign in');

interface Props {
  login?: string; // whose session has ended; nobody else signs in over his page
  error: Error | null;
  isSending: boolean;
  onSubmit: (who: { login: string; password: string }) => void;
}

export function PasswordForm({ login: known, error, isSending, onSubmit }: Props) {
  const speech = useSpeech();
  const [login, setLogin] = useState(known ?? '');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ login: login.trim(), password });
      }}
    >
      <Stack sx={{ gap: 2 }}>
        {error && <RefusalView error={error} takesFocus />}
        <TextField
          label={speech.say(LOGIN)}
          name="login"
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          autoComplete="username"
          autoFocus={!known}
          required
          slotProps={{ htmlInput: { dir: 'ltr', readOnly: known !== undefined } }}
        />
        <TextField
          label={speech.say(PASSWORD)}
          name="password"
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          autoFocus={known !== undefined}
          required
          slotProps={{ htmlInput: { dir: 'ltr' } }}
        />
        <Button type="submit" variant="contained" loading={isSending}>
          {speech.say(SIGN_IN)}
        </Button>
      </Stack>
    </form>
  );
}

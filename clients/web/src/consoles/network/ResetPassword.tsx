import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import { enterGoesOn } from '@/parts/form/CommandForm';
import { NewPasswordField } from '@/parts/form/NewPasswordField';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RESET = phrase('گذرواژه تازه', 'New password');
const WHAT = phrase(
  'اگر گذرواژه‌اش را فراموش کرده است. نشست‌ها و کلیدهای برنامه او پایان می‌یابد. رمز نفر دوم را تنها خودش تعیین می‌کند.',
  'For who has forgotten his. His sessions and tokens end. Only he himself sets his PIN.',
);
const DONE = phrase('گذرواژه {login} عوض شد', 'The password of {login} is changed');

export function ResetPassword({ id, login }: { id: string; login: string }) {
  const speech = useSpeech();
  const tell = useTell();
  const [password, setPassword] = useState('');
  const [round, setRound] = useState(0); // draws empty fields after each change
  const write = useWrite();
  const send = () => {
    if (!password || write.isPending) return;
    write.mutate(
      { path: `/users/${encodeURIComponent(id)}/password`, body: { password } },
      {
        onSuccess: () => {
          tell({ text: speech.say(DONE, { login: `\u2066${login}\u2069` }) });
          setPassword('');
          setRound(round + 1);
        },
      },
    );
  };
  return (
    <Panel title={speech.say(RESET)}>
      <Stack
        component="form"
        noValidate
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        sx={{ gap: 2, maxWidth: 420 }}
      >
        <Typography variant="body2" color="text.secondary">
          {speech.say(WHAT)}
        </Typography>
        {write.error && <RefusalView error={write.error} takesFocus />}
        <NewPasswordField key={round} label={speech.say(RESET)} value={password} onChange={setPassword} />
        <Button
          type="submit"
          variant="outlined"
          disabled={!password}
          loading={write.isPending}
          sx={{ alignSelf: 'start' }}
        >
          {speech.say(RESET)}
        </Button>
      </Stack>
    </Panel>
  );
}

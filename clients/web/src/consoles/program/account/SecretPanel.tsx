// A new password or PIN of one's own, against the present password.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import { latinDigits } from '@/format/digits';
import { enterGoesOn } from '@/parts/form/CommandForm';
import { NewPasswordField } from '@/parts/form/NewPasswordField';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PRESENT = phrase('گذرواژه کنونی', 'Present password');

interface Props {
  title: Phrase;
  label: Phrase;
  help: Phrase;
  done: Phrase;
  name: string;
  path: string;
  bodyOf: (secret: string, present: string) => Record<string, string>;
  isNumeric?: boolean;
}

export function SecretPanel({ title, label, help, done, name, path, bodyOf, isNumeric = false }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const [present, setPresent] = useState('');
  const [secret, setSecret] = useState('');
  const [round, setRound] = useState(0); // draws empty fields after each change
  const write = useWrite();
  const send = () => {
    if (!secret || !present || write.isPending) return;
    write.mutate(
      { path, body: bodyOf(isNumeric ? latinDigits(secret) : secret, present) },
      {
        onSuccess: () => {
          tell({ text: speech.say(done) });
          setPresent('');
          setSecret('');
          setRound(round + 1);
        },
      },
    );
  };
  return (
    <Panel title={speech.say(title)}>
      <Stack
        component="form"
        noValidate
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        sx={{ gap: 2 }}
      >
        {write.error && <RefusalView error={write.error} takesFocus />}
        <TextField
          label={speech.say(PRESENT)}
          type="password"
          name={`${name}-present`}
          autoComplete="current-password"
          value={present}
          onChange={(event) => setPresent(event.target.value)}
          slotProps={{ htmlInput: { dir: 'ltr' } }}
          required
        />
        <NewPasswordField
          key={round}
          label={speech.say(label)}
          name={name}
          value={secret}
          onChange={setSecret}
          inputMode={isNumeric ? 'numeric' : 'text'}
        />
        <Typography variant="body2" color="text.secondary">
          {speech.say(help)}
        </Typography>
        <Button
          type="submit"
          variant="contained"
          disabled={!secret || !present}
          loading={write.isPending}
          sx={{ alignSelf: 'start' }}
        >
          {speech.say(title)}
        </Button>
      </Stack>
    </Panel>
  );
}

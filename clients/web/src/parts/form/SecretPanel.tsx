// A new password or PIN: of one's own against the present password, or of somebody who has forgotten his.
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import { latinDigits } from '@/format/digits';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Panel } from '../Panel';
import { RefusalView } from '../RefusalView';
import { useTell } from '../Toasts';
import { FieldForm } from './FieldForm';
import { NewPasswordField } from './NewPasswordField';

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
  isOwn?: boolean; // the present password is asked for
}

export function SecretPanel(props: Props) {
  const { title, label, help, done, name, path, bodyOf, isNumeric = false, isOwn = true } = props;
  const speech = useSpeech();
  const tell = useTell();
  const [present, setPresent] = useState('');
  const [secret, setSecret] = useState('');
  const [round, setRound] = useState(0); // draws empty fields after each change
  const write = useWrite();
  const isReady = secret !== '' && (present !== '' || !isOwn);
  const send = () => {
    if (!isReady || write.isPending) return;
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
      <FieldForm onSend={send} sx={{ gap: 2, maxWidth: 420 }}>
        {write.error && <RefusalView error={write.error} takesFocus />}
        {isOwn && (
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
        )}
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
          disabled={!isReady}
          loading={write.isPending}
          sx={{ alignSelf: 'start' }}
        >
          {speech.say(title)}
        </Button>
      </FieldForm>
    </Panel>
  );
}

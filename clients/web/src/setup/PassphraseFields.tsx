import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { NewPasswordField } from '@/parts/form/NewPasswordField';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PASSPHRASE = phrase('عبارت عبور کلید', 'Passphrase of the key');
const NEEDED = phrase(
  'برنامه در هر اجرا آن را می‌خواهد. هیچ‌کس نمی‌تواند آن را برایتان پیدا کند.',
  'The program needs it at each start. Nobody can find it out for you.',
);
const WITHOUT = phrase('بی عبارت عبور', 'Without a passphrase');

interface Props {
  value: string | null; // null: without one
  onChange: (passphrase: string | null) => void;
  risk: string; // of going without
}

export function PassphraseFields({ value, onChange, risk }: Props) {
  const speech = useSpeech();
  return (
    <>
      {value !== null && (
        <NewPasswordField
          label={speech.say(PASSPHRASE)}
          name="passphrase"
          value={value}
          onChange={onChange}
          helperText={speech.say(NEEDED)}
          autoFocus
        />
      )}
      <FormControlLabel
        label={speech.say(WITHOUT)}
        control={
          <Checkbox
            checked={value === null}
            onChange={(event) => onChange(event.target.checked ? null : '')}
          />
        }
      />
      {value === null && <Alert severity="warning">{risk}</Alert>}
    </>
  );
}

import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FieldForm } from '@/parts/form/FieldForm';
import { NumberField } from '@/parts/form/NumberField';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const NAME = phrase('برای چه برنامه‌ای', 'For which program');
const SCOPE = phrase('می‌تواند', 'It may');
const DAYS = phrase('چند روز', 'Days');
const MAKE = phrase('ساخت کلید', 'Make a token');
const SCOPES = [
  { value: 'read', word: phrase('تنها بخواند', 'read only') },
  { value: 'metrics:read', word: phrase('تنها پایش را بخواند', 'read what is monitored') },
  { value: '*', word: phrase('هر چه من می‌توانم', 'do all that I may') },
];
const USUAL_DAYS = 90;

interface Props {
  isSending: boolean;
  error: Error | null;
  onMake: (body: { name: string; scopes: string[]; days: number }) => void;
}

export function NewToken({ isSending, error, onMake }: Props) {
  const speech = useSpeech();
  const [name, setName] = useState('');
  const [scope, setScope] = useState('read');
  const [days, setDays] = useState<number | null>(USUAL_DAYS);
  return (
    <>
      {error && <RefusalView error={error} takesFocus />}
      <FieldForm
        direction={{ xs: 'column', sm: 'row' }}
        onSend={() => {
          if (name.trim() && days && !isSending) onMake({ name: name.trim(), scopes: [scope], days });
        }}
        sx={{ gap: 1, my: 1 }}
      >
        <TextField
          label={speech.say(NAME)}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
        />
        <TextField
          select
          label={speech.say(SCOPE)}
          value={scope}
          onChange={(event) => setScope(event.target.value)}
        >
          {SCOPES.map(({ value, word }) => (
            <MenuItem key={value} value={value}>
              {speech.say(word)}
            </MenuItem>
          ))}
        </TextField>
        <NumberField
          kind="count"
          label={speech.say(DAYS)}
          value={days}
          onChange={setDays}
          sx={{ maxWidth: { sm: 120 } }}
        />
        <Button
          type="submit"
          variant="outlined"
          loading={isSending}
          sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        >
          {speech.say(MAKE)}
        </Button>
      </FieldForm>
    </>
  );
}

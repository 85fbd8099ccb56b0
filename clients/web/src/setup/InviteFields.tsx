// An invite, as it came: a file, a text, or a picture of its QR code.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useScan } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { textInPicture } from './invitePicture';

const TEXT = phrase('متن دعوت‌نامه', 'Text of the invite');
const FILE = phrase('فایل یا عکس دعوت‌نامه', 'File or picture of the invite');
const NO_CODE = phrase(
  'در این عکس کدی پیدا نشد. از روبه‌رو، با نور کافی و بی‌تاری دوباره عکس بگیرید یا فایل دعوت‌نامه را بدهید.',
  'No code was found in this picture. Take it again from the front, well lit and sharp, or give the file of the invite.',
);

interface Props {
  invite: string;
  onChange: (invite: string) => void;
}

export function InviteFields({ invite, onChange }: Props) {
  const speech = useSpeech();
  const [isUnread, setIsUnread] = useState(false);
  useScan(onChange);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = file.type.startsWith('image/')
      ? await textInPicture(file).catch(() => null)
      : await file.text();
    setIsUnread(text === null);
    if (text !== null) onChange(text.trim());
  };
  return (
    <Stack
      sx={{ gap: 2 }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      {isUnread && <Alert severity="error">{speech.say(NO_CODE)}</Alert>}
      <Button component="label" variant="outlined" sx={{ alignSelf: 'start' }}>
        {speech.say(FILE)}
        <input
          type="file"
          hidden
          accept="image/*,.invite,.txt"
          aria-label={speech.say(FILE)}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </Button>
      <TextField
        label={speech.say(TEXT)}
        name="invite"
        value={invite}
        onChange={(event) => onChange(event.target.value)}
        multiline
        minRows={3}
        maxRows={6}
        slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
        autoFocus
        required
      />
    </Stack>
  );
}

// The first backup could not be made where it was wanted: another place, or none for now.
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Step } from './Steps';
import { useStep, type Told } from './api';

const TITLE = phrase('پشتیبان گرفته نشد', 'The backup could not be made');
const WHY = phrase(
  'شبکه ساخته شده است. جای دیگری بنویسید، یا خالی بگذارید و بعد پشتیبان بگیرید.',
  'The network is founded. Write another place, or leave it empty and make a backup later.',
);
const PATH = phrase('نشانی کامل پوشه یا فایل', 'Whole path of a folder or file');

interface Props {
  code: string;
  told: Told;
  onTold: (told: Told) => void;
}

export function BackupStep({ code, told, onTold }: Props) {
  const speech = useSpeech();
  const [backup, setBackup] = useState('');
  const step = useStep('/setup/backup', onTold);
  return (
    <Step
      title={TITLE}
      why={WHY}
      at={3}
      all={4}
      isReady
      isSending={step.isSending}
      refusal={step.refusal ?? told.backup_refused ?? null}
      onGo={() => step.send({ code, backup: backup.trim() || undefined })}
    >
      <TextField
        label={speech.say(PATH)}
        name="backup"
        value={backup}
        onChange={(event) => setBackup(event.target.value)}
        slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
        autoFocus
      />
    </Step>
  );
}

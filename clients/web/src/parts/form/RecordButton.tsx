import Button from '@mui/material/Button';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { CommandFormState } from './useCommandForm';

const RECORD = phrase('ثبت', 'Record');

// Records by F9 and Ctrl+Enter too. Pressed twice it records once: the deed keeps its key.
export function RecordButton({ command, form }: { command: string; form: CommandFormState }) {
  const speech = useSpeech();
  const send = () => form.send();
  useKeys([
    { key: 'F9', does: RECORD, run: send },
    { key: 'ctrl+Enter', does: RECORD, run: send },
  ]);
  return (
    <Button type="submit" variant="contained" loading={form.isSending} aria-keyshortcuts="F9">
      {speech.command(command)} (F9)
    </Button>
  );
}

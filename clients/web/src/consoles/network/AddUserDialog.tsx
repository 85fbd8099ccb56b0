// A new person of this site: who he is and what he may do, and the password of his first sign-in.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useMemo, useState } from 'react';
import { CommandFields } from '@/parts/form/CommandFields';
import { FieldForm } from '@/parts/form/FieldForm';
import { NewPasswordField } from '@/parts/form/NewPasswordField';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const PASSWORD = phrase('گذرواژه', 'Password');
const LEAST = phrase(
  'دست‌کم ۸ نویسه؛ خودش پس از ورود آن را عوض می‌کند.',
  'At least 8 characters; he changes it after signing in.',
);
const CANCEL = phrase('انصراف', 'Cancel');

export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const speech = useSpeech();
  const tell = useTell();
  const [password, setPassword] = useState('');
  const known = useMemo(() => ({ password }), [password]);
  const form = useCommandForm({
    command: 'AddUser',
    href: '/users',
    known,
    onRecorded: () => {
      tell({ text: speech.say(RECORDED, { what: speech.command('AddUser') }) });
      onClose();
    },
  });
  const problem = form.problemOf(['password']);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{speech.command('AddUser')}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={form.send}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          <CommandFields form={form} />
          <NewPasswordField
            label={speech.say(PASSWORD)}
            value={password}
            onChange={setPassword}
            helperText={problem ?? speech.say(LEAST)}
            error={problem !== undefined}
          />
          <Stack direction="row" sx={{ gap: 1 }}>
            <RecordButton command="AddUser" form={form} />
            <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
          </Stack>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}

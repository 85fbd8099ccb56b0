// The session has ended while the page was open: the password is asked over it, and nothing is lost.
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PasswordForm } from './PasswordForm';
import { useSignIn } from './signing';

const ENDED = phrase('نشست شما پایان یافته است', 'Your session has ended');
const KEPT = phrase(
  'آنچه نوشته‌اید سر جایش است؛ گذرواژه را بنویسید و ادامه دهید.',
  'What you typed is still there; give your password and go on.',
);

export function ExpiredSession({ login, onBack }: { login: string; onBack: () => void }) {
  const speech = useSpeech();
  const signIn = useSignIn(onBack);
  return (
    <Dialog open maxWidth="xs" fullWidth>
      <DialogTitle>{speech.say(ENDED)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{speech.say(KEPT)}</DialogContentText>
        <PasswordForm
          login={login}
          error={signIn.error}
          isSending={signIn.isPending}
          onSubmit={(who) => signIn.mutate(who)}
        />
      </DialogContent>
    </Dialog>
  );
}

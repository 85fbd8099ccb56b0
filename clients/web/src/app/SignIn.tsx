import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useLanguage, useSpeech } from '@/words/speech';
import { PasswordForm } from './PasswordForm';
import { useSignIn } from './signing';

const NAME = phrase('امانی', 'Amani');
const WELCOME = phrase('برای کار در این محل وارد شوید.', 'Sign in to work at this site.');

export function SignIn() {
  const speech = useSpeech();
  const { language, prefer } = useLanguage();
  const signIn = useSignIn();
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Paper variant="outlined" sx={{ p: 4, width: '100%', maxWidth: 380 }}>
        <Stack sx={{ gap: 2 }}>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
            <img src="/icon.svg" alt="" width={40} height={40} />
            <Typography variant="h1" sx={{ flexGrow: 1 }}>
              {speech.say(NAME)}
            </Typography>
            <Button
              size="small"
              lang={language === 'fa' ? 'en' : 'fa'}
              onClick={() => prefer({ language: language === 'fa' ? 'en' : 'fa' })}
            >
              {language === 'fa' ? 'English' : 'فارسی'}
            </Button>
          </Stack>
          <Typography color="text.secondary">{speech.say(WELCOME)}</Typography>
          <PasswordForm
            error={signIn.error}
            isSending={signIn.isPending}
            onSubmit={(who) => signIn.mutate(who)}
          />
        </Stack>
      </Paper>
    </Box>
  );
}

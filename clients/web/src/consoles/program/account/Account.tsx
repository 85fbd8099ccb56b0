import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { LanguagePanel } from './LanguagePanel';
import { OwnRights } from './OwnRights';
import { SecretPanel } from '@/parts/form/SecretPanel';
import { Tokens } from './Tokens';

const TITLE = phrase('حساب من', 'My account');
const PASSWORD = {
  title: phrase('تغییر گذرواژه', 'Change the password'),
  label: phrase('گذرواژه تازه', 'New password'),
  help: phrase(
    'دست‌کم ۸ نویسه. نشست‌ها و کلیدهای برنامه شما پایان می‌یابد؛ دوباره وارد شوید.',
    'At least 8 characters. Your sessions and tokens end; sign in again.',
  ),
  done: phrase('گذرواژه عوض شد', 'The password is changed'),
};
const PIN = {
  title: phrase('رمز نفر دوم', 'PIN as second person'),
  label: phrase('رمز تازه', 'New PIN'),
  help: phrase(
    '۴ تا ۱۲ رقم؛ با آن کار دیگران را روی صفحه خودشان تأیید می‌کنید.',
    "4 to 12 digits; with it you confirm others' work on their screen.",
  ),
  done: phrase('رمز نفر دوم تعیین شد', 'The PIN is set'),
};

export default function Account() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  if (!person) return null;
  return (
    <>
      <PageHead title={`${speech.say(TITLE)}: ${person.name}`} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <SecretPanel
          {...PASSWORD}
          name="password"
          path={`/users/${encodeURIComponent(person.login)}/password`}
          bodyOf={(secret, present) => ({ password: secret, old_password: present })}
        />
        <SecretPanel
          {...PIN}
          name="pin"
          isNumeric
          path="/me/pin"
          bodyOf={(secret, present) => ({ pin: secret, password: present })}
        />
        <LanguagePanel />
        <OwnRights person={person} />
      </Box>
      <Tokens />
    </>
  );
}

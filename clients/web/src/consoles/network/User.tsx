import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ResetPassword } from './ResetPassword';

const ENDS = phrase(
  'نشست‌ها و کلیدهای برنامه این شخص با تغییر نقش پایان می‌یابد. بی‌نقش، دیگر نمی‌تواند وارد شود.',
  "A change of roles ends this person's sessions and tokens. Without a role he can no longer sign in.",
);

const spec: RecordSpec = {
  noun: 'users',
  kind: 'user',
  facts: ['login', 'name', 'roles', 'site_code'],
  history: false,
};

export default function User() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const treatments = (user: AnyRow & Head) => ({
    change: {
      primary: true,
      hidden: ['user'],
      initial: { name: user.name, roles: user.roles } as FormValues,
      before: <Alert severity="info">{speech.say(ENDS)}</Alert>,
    },
  });
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(user) =>
        user.site === person?.site &&
        user.login !== person?.login &&
        person?.may.includes('ChangeUser') && <ResetPassword id={user.id} login={user.login as string} />
      }
    </RecordScreen>
  );
}

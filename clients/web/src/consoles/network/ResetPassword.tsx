import { codeText } from '@/format/isolated';
import { SecretPanel } from '@/parts/form/SecretPanel';
import { filled, phrase } from '@/words/phrase';

const RESET = phrase('گذرواژه تازه', 'New password');
const WHAT = phrase(
  'اگر گذرواژه‌اش را فراموش کرده است. نشست‌ها و کلیدهای برنامه او پایان می‌یابد. رمز نفر دوم را تنها خودش تعیین می‌کند.',
  'For who has forgotten his. His sessions and tokens end. Only he himself sets his PIN.',
);
const DONE = phrase('گذرواژه {login} عوض شد', 'The password of {login} is changed');

export function ResetPassword({ id, login }: { id: string; login: string }) {
  return (
    <SecretPanel
      title={RESET}
      label={RESET}
      help={WHAT}
      done={filled(DONE, { login: codeText(login) })}
      name="password"
      path={`/users/${encodeURIComponent(id)}/password`}
      bodyOf={(password) => ({ password })}
      isOwn={false}
    />
  );
}

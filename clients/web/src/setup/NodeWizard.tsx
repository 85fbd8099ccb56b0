// A site is joined: its invite, and the first person who signs in. No link is needed.
import { useState } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { InviteFields } from './InviteFields';
import { PassphraseFields } from './PassphraseFields';
import { NOBODY, PersonFields, isPerson } from './PersonFields';
import { Step } from './Steps';
import { useStep, type Told } from './api';

const INVITE = {
  title: phrase('دعوت‌نامه', 'The invite'),
  why: phrase(
    'دعوت‌نامه‌ای که مرکز برای این محل ساخته است: فایل، متن یا عکس کد آن. به اینترنت نیازی نیست.',
    'The invite that the hub made for this site: its file, its text, or a picture of its code. No internet is needed.',
  ),
};
const PERSON = {
  title: phrase('نخستین کاربر', 'The first user'),
  why: phrase(
    'شخصی که در این محل وارد می‌شود و دیگران را اضافه می‌کند.',
    'Who signs in at this site, and adds the others.',
  ),
};
const KEY = {
  title: phrase('کلید این دستگاه', 'The key of this machine'),
  why: phrase(
    'با عبارت عبور، کسی که دستگاه را بدزدد به نام این محل چیزی ثبت نمی‌کند.',
    'With a passphrase, whoever steals the machine records nothing in the name of this site.',
  ),
};
const RISK = phrase(
  'کلید بی‌مهر روی دستگاه می‌ماند. اگر دستگاه گم شد، بی‌درنگ به مرکز بگویید تا دسترسی‌اش را لغو کند.',
  'The key lies open on the machine. When it is lost, tell the hub at once, to have it revoked.',
);
const JOIN = phrase('پیوستن به شبکه', 'Join the network');
const ALL = 3;

interface Props {
  code: string;
  onDone: (told: Told) => void;
  onWrongCode: () => void;
}

export function NodeWizard({ code, onDone, onWrongCode }: Props) {
  const speech = useSpeech();
  const [at, setAt] = useState(0);
  const [invite, setInvite] = useState('');
  const [person, setPerson] = useState(NOBODY);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const join = useStep('/setup', onDone);
  const send = () =>
    join.send({
      code,
      invite: invite.trim(),
      ...person,
      login: person.login.trim(),
      passphrase: passphrase ?? undefined,
    });
  const isCodeWrong = join.refusal?.field === 'code';
  const common = { all: ALL, at, refusal: join.refusal };
  const onBack = isCodeWrong ? onWrongCode : at > 0 ? () => setAt(at - 1) : undefined;
  const on = () => setAt(at + 1);
  if (at === 0)
    return (
      <Step {...INVITE} {...common} isReady={invite.trim() !== ''} onGo={on} onBack={onBack}>
        <InviteFields invite={invite} onChange={setInvite} />
      </Step>
    );
  if (at === 1)
    return (
      <Step {...PERSON} {...common} isReady={isPerson(person)} onGo={on} onBack={onBack}>
        <PersonFields person={person} onChange={setPerson} />
      </Step>
    );
  return (
    <Step
      {...KEY}
      {...common}
      on={JOIN}
      isReady={passphrase !== ''}
      isSending={join.isSending}
      onGo={send}
      onBack={onBack}
    >
      <PassphraseFields value={passphrase} onChange={setPassphrase} risk={speech.say(RISK)} />
    </Step>
  );
}

// A network is founded: the organisation, the key's passphrase, the administrator, the backup's
// place; then the recovery sheet goes to paper and is typed back.
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { BackupStep } from './BackupStep';
import { PassphraseFields } from './PassphraseFields';
import { NOBODY, PersonFields, isPerson } from './PersonFields';
import { RecoverySheetStep } from './RecoverySheetStep';
import { Step } from './Steps';
import { useStep, type Told } from './api';

const ORGANISATION = {
  title: phrase('سازمان', 'The organisation'),
  why: phrase(
    'نام مرکز و کد کوتاه آن که روی هر سند چاپ می‌شود؛ مانند HUB-THR.',
    'The name of the centre, and its short code, which is printed on each document; as HUB-THR.',
  ),
};
const NAME = phrase('نام مرکز', 'Name of the centre');
const CODE = phrase('کد مرکز', 'Code of the centre');
const KEY = {
  title: phrase('کلید شبکه', 'The key of the network'),
  why: phrase(
    'همه محل‌ها به این کلید اعتماد می‌کنند. با عبارت عبور مهر می‌شود و برگه بازیابی آن روی کاغذ می‌ماند.',
    'All sites trust this key. A passphrase seals it, and its recovery sheet stays on paper.',
  ),
};
const RISK = phrase(
  'کلید بی‌مهر روی دستگاه می‌ماند، در پشتیبان نمی‌آید و برگه بازیابی ندارد: اگر دستگاه از دست برود، شبکه از نو ساخته می‌شود.',
  'The key lies open on the machine, no backup holds it, and it has no recovery sheet: when the machine is lost, the network is built anew.',
);
const ADMINISTRATOR = {
  title: phrase('مدیر سامانه', 'The administrator'),
  why: phrase('نخستین شخصی که وارد می‌شود.', 'The first person who signs in.'),
};
const BACKUP = {
  title: phrase('جای پشتیبان', 'Place of the backup'),
  why: phrase(
    'پوشه یا فایلی روی دستگاه مرکز، بهتر از همه روی دیسکی دیگر. می‌توانید خالی بگذارید و بعد پشتیبان بگیرید.',
    "A folder or file on the hub's machine, best on another disk. It may stay empty, to make backups later.",
  ),
};
const PATH = phrase('نشانی کامل پوشه یا فایل', 'Whole path of a folder or file');
const FOUND = phrase('ساختن شبکه', 'Found the network');
const ALL = 4;

interface Props {
  code: string;
  stage: string; // what the program waits for
  onDone: (told: Told) => void;
  onWrongCode: () => void;
}

export function HubWizard({ code, stage, onDone, onWrongCode }: Props) {
  const speech = useSpeech();
  const [at, setAt] = useState(0);
  const [organisation, setOrganisation] = useState({ code: '', name: '' });
  const [passphrase, setPassphrase] = useState<string | null>('');
  const [administrator, setAdministrator] = useState(NOBODY);
  const [backup, setBackup] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const take = (answer: Told) => (answer.step === 'done' ? onDone(answer) : setTold(answer));
  const found = useStep('/setup', take);
  const send = () =>
    found.send({
      code,
      organisation: { code: organisation.code.trim(), name: organisation.name.trim() },
      administrator: { ...administrator, login: administrator.login.trim() },
      passphrase: passphrase ?? undefined,
      backup: backup.trim() || undefined,
    });
  // The network is there already, and this page was closed before its sheet was seen.
  const isResumed = stage !== 'found';

  if (told?.step === 'backup') return <BackupStep code={code} told={told} onTold={take} />;
  if (told?.step === 'recovery_sheet') return <RecoverySheetStep code={code} told={told} onTold={take} />;
  const isCodeWrong = found.refusal?.field === 'code';
  const common = { all: ALL, at, refusal: found.refusal };
  const onBack = isCodeWrong ? onWrongCode : at > 0 ? () => setAt(at - 1) : undefined;
  const on = () => setAt(at + 1);
  if (isResumed)
    return (
      <Step {...KEY} {...common} at={ALL - 1} isReady isSending={found.isSending} onGo={send} onBack={onBack}>
        {null}
      </Step>
    );
  switch (at) {
    case 0:
      return (
        <Step
          {...ORGANISATION}
          {...common}
          isReady={organisation.name.trim() !== '' && organisation.code.trim() !== ''}
          onGo={on}
          onBack={onBack}
        >
          <TextField
            label={speech.say(NAME)}
            name="organisation"
            value={organisation.name}
            onChange={(event) => setOrganisation({ ...organisation, name: event.target.value })}
            slotProps={{ htmlInput: { dir: 'auto' } }}
            autoFocus
            required
          />
          <TextField
            label={speech.say(CODE)}
            name="site-code"
            value={organisation.code}
            onChange={(event) => setOrganisation({ ...organisation, code: event.target.value })}
            slotProps={{ htmlInput: { dir: 'ltr' } }}
            required
          />
        </Step>
      );
    case 1:
      return (
        <Step {...KEY} {...common} isReady={passphrase !== ''} onGo={on} onBack={onBack}>
          <PassphraseFields value={passphrase} onChange={setPassphrase} risk={speech.say(RISK)} />
        </Step>
      );
    case 2:
      return (
        <Step {...ADMINISTRATOR} {...common} isReady={isPerson(administrator)} onGo={on} onBack={onBack}>
          <PersonFields person={administrator} onChange={setAdministrator} />
        </Step>
      );
    default:
      return (
        <Step
          {...BACKUP}
          {...common}
          on={FOUND}
          isReady
          isSending={found.isSending}
          onGo={send}
          onBack={onBack}
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
}

// The recovery sheet: printed, then typed back from the paper twice, so that it is known to be
// there and to be readable.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { PrintSheet } from '@/parts/PrintSheet';
import { MONOSPACE } from '@/theme/theme';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Step } from './Steps';
import { useStep, type RecoverySheet, type Told } from './api';

const TITLE = phrase('برگه بازیابی', 'The recovery sheet');
const WHY = phrase(
  'اگر دستگاه مرکز از دست برود، شبکه با این برگه، عبارت عبور و یک پشتیبان برمی‌گردد. آن را چاپ کنید و جدا از دستگاه نگه دارید.',
  "When the hub's machine is lost, the network comes back by this sheet, the passphrase and a backup. Print it, and keep it apart from the machine.",
);
const BACK_FROM_PAPER = phrase('از روی کاغذ', 'From the paper');
const TYPE = phrase(
  'اکنون سطرها را از روی کاغذ بنویسید ({times} بار مانده است).',
  'Now type the lines from the paper ({times} {times:time is|times are} left).',
);
const PRINT = phrase('چاپ برگه', 'Print the sheet');
const HIDE = phrase('چاپ شد؛ می‌نویسم', 'It is printed; I type it back');
const SHOW = phrase('نمایش دوباره برگه', 'Show the sheet again');
const TYPED = phrase('سطرهای برگه', 'Lines of the sheet');
const CHECK = phrase('بررسی', 'Check');
const NETWORK = phrase('شبکه', 'Network');
const FINGERPRINT = phrase('اثر انگشت', 'Fingerprint');

interface Props {
  code: string;
  told: Told;
  onTold: (told: Told) => void;
}

export function RecoverySheetStep({ code, told, onTold }: Props) {
  const speech = useSpeech();
  const [isTyping, setIsTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const step = useStep('/setup/recovery-sheet', (answer) => {
    setTyped('');
    onTold(answer);
  });
  const sheet = told.recovery_sheet;
  if (!sheet) return null;
  if (!isTyping)
    return (
      <Step title={TITLE} why={WHY} at={4} all={6} isReady on={HIDE} onGo={() => setIsTyping(true)}>
        <Sheet sheet={sheet} />
        <Button variant="outlined" onClick={() => window.print()} sx={{ alignSelf: 'start' }}>
          {speech.say(PRINT)}
        </Button>
        <PrintSheet>
          <Typography variant="h1">{speech.say(TITLE)}</Typography>
          <Typography>{speech.say(WHY)}</Typography>
          <Sheet sheet={sheet} />
        </PrintSheet>
      </Step>
    );
  return (
    <Step
      title={BACK_FROM_PAPER}
      why={TITLE}
      at={5}
      all={6}
      isReady={typed.trim() !== ''}
      isSending={step.isSending}
      refusal={step.refusal}
      on={CHECK}
      onGo={() => step.send({ code, typed })}
    >
      <Typography role="status">
        {speech.say(TYPE, { times: speech.number(told.times_to_type_back ?? 0) })}
      </Typography>
      <TextField
        label={speech.say(TYPED)}
        name="typed"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        multiline
        minRows={sheet.lines.length}
        slotProps={{
          htmlInput: { dir: 'ltr', spellCheck: false, autoComplete: 'off', style: { fontFamily: MONOSPACE } },
        }}
        autoFocus
      />
      <Button onClick={() => setIsTyping(false)} sx={{ alignSelf: 'start' }}>
        {speech.say(SHOW)}
      </Button>
    </Step>
  );
}

function Sheet({ sheet }: { sheet: RecoverySheet }) {
  const speech = useSpeech();
  const line = { fontFamily: MONOSPACE, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
  return (
    <Box>
      {(
        [
          [NETWORK, sheet.network],
          [FINGERPRINT, sheet.fingerprint],
        ] as const
      ).map(([label, value]) => (
        <Typography key={label.en} variant="body2">
          {speech.say(label)}:{' '}
          <Box component="bdi" dir="ltr" sx={line}>
            {value}
          </Box>
        </Typography>
      ))}
      <Box component="ol" dir="ltr" sx={{ my: 1, paddingInlineStart: 4 }}>
        {sheet.lines.map((text) => (
          <Box component="li" key={text} sx={line}>
            {text}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { save } from '@/parts/list/Files';
import { PrintSheet } from '@/parts/PrintSheet';
import { QrCode } from '@/parts/show/QrCode';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const ONCE = phrase(
  'این دعوت‌نامه تنها اکنون دیده می‌شود و هر که آن را داشته باشد می‌تواند به جای این محل بپیوندد: به دست صاحبش برسانید.',
  'This invite is shown now only, and whoever has it can join as this site: bring it to the right person.',
);
const PAPER = phrase('دعوت‌نامه محل {code}', 'Invite of site {code}');
const UNTIL = phrase('اعتبار تا {until}', 'valid until {until}');
const HOW = phrase(
  'برنامه محلی را روی دستگاه اجرا کنید، صفحه راه‌اندازی را باز کنید و این کد را به آن بدهید.',
  "Start the node's program on the machine, open its set-up page, and give it this code.",
);
const TEXT = phrase('متن دعوت‌نامه', 'Text of the invite');
const COPY = phrase('رونوشت متن', 'Copy the text');
const COPIED = phrase('متن دعوت‌نامه رونوشت شد', 'The text of the invite is copied');
const FILE = phrase('ذخیره فایل', 'Save a file');
const PRINT = phrase('چاپ', 'Print');

export function InviteShown({ invite }: { invite: Schemas['InviteMade'] }) {
  const speech = useSpeech();
  const tell = useTell();
  const title = speech.say(PAPER, { code: codeText(invite.site_code) });
  const until = speech.say(UNTIL, { until: speech.instant(invite.expires) });
  const code = <QrCode text={invite.invite} label={title} size={280} />;
  const copy = async () => {
    await navigator.clipboard.writeText(invite.invite);
    tell({ text: speech.say(COPIED) });
  };
  return (
    <>
      <Alert severity="warning">{speech.say(ONCE)}</Alert>
      <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1 }}>
        {code}
        <Typography>{until}</Typography>
      </Box>
      <TextField
        label={speech.say(TEXT)}
        value={invite.invite}
        multiline
        maxRows={3}
        slotProps={{ htmlInput: { readOnly: true, dir: 'ltr' } }}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button
          variant="outlined"
          onClick={() =>
            save(new Blob([invite.invite], { type: 'text/plain' }), `${invite.site_code}.invite`)
          }
        >
          {speech.say(FILE)}
        </Button>
        <Button variant="outlined" onClick={() => void copy().catch((error: unknown) => tell({ error }))}>
          {speech.say(COPY)}
        </Button>
        <Button variant="outlined" onClick={() => window.print()}>
          {speech.say(PRINT)}
        </Button>
      </Stack>
      <PrintSheet>
        <Typography variant="h1">{title}</Typography>
        <Typography>{until}</Typography>
        {code}
        <Typography>{speech.say(HOW)}</Typography>
        <Typography component="p" dir="ltr" sx={{ overflowWrap: 'anywhere', fontFamily: 'monospace', mt: 2 }}>
          {invite.invite}
        </Typography>
      </PrintSheet>
    </>
  );
}

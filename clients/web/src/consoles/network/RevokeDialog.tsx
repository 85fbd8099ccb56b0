// A lost machine is shut out: said what becomes of its documents, and done when the site's code was
// typed.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import type { Schemas } from '@/api/types';
import { latinDigits } from '@/format/digits';
import { codeText } from '@/format/isolated';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export const REVOKE = phrase('لغو دسترسی دستگاه', 'Revoke the machine');
const KEPT = phrase(
  'آنچه این دستگاه تاکنون فرستاده پابرجاست. آنچه هنوز نفرستاده پذیرفته نمی‌شود؛ اگر دستگاه پیدا شود، مرکز درباره تک‌تک آن‌ها تصمیم می‌گیرد. این کار برگشت ندارد: محل با دعوت‌نامه تازه دوباره می‌پیوندد و پیشینه‌اش را از مرکز می‌گیرد.',
  'What this machine has sent so far stands. What it has not sent is not accepted; if the machine is found, the centre decides about each of it. This cannot be undone: the site joins again with a new invite and gets its history back from the hub.',
);
const TYPE = phrase('برای تأیید، کد محل را بنویسید:', "To confirm, type the site's code:");
const DONE = phrase(
  'دسترسی {code} لغو شد؛ رویدادهایش تا شماره {last} به حساب می‌آیند',
  '{code} is revoked; its events up to {last} count',
);
const BACK = phrase('بازگشت', 'Back');

interface Props {
  code: string;
  name: string;
  members: Schemas['MemberRow'][];
  onClose: () => void;
}

export function RevokeDialog({ code, name, members, onClose }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const [typed, setTyped] = useState('');
  const revoke = useWrite<Schemas['MemberRevoked']>();
  const isolated = codeText(code);
  const newest = members.findLast(({ revoked_after }) => revoked_after === null);
  const isConfirmed = latinDigits(typed.trim()).toUpperCase() === code.toUpperCase();
  const run = () => {
    if (!newest || !isConfirmed || revoke.isPending) return;
    revoke.mutate(
      { path: `/members/${encodeURIComponent(newest.id)}/revoke` },
      {
        onSuccess: ({ revoked_after }) => {
          tell({ text: speech.say(DONE, { code: isolated, last: speech.number(revoked_after) }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.say(REVOKE)}: <bdi>{name}</bdi>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="error">{speech.say(KEPT)}</Alert>
        {revoke.error && <RefusalView error={revoke.error} takesFocus />}
        <Typography>
          {speech.say(TYPE)} <Code text={code} />
        </Typography>
        <TextField
          label={speech.member('site_code')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'off' } }}
        />
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'space-between', px: 3, pb: 2 }}>
        <Button variant="outlined" autoFocus onClick={onClose}>
          {speech.say(BACK)}
        </Button>
        <Button
          variant="contained"
          color="error"
          loading={revoke.isPending}
          disabled={!isConfirmed}
          onClick={run}
        >
          {speech.say(REVOKE)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// Money moves for good: who is credited and with how much is said once more before it is registered.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Tried } from '@/api/types';
import { codeText } from '@/format/isolated';
import { RefusalView } from '@/parts/RefusalView';
import { Confirmation } from '@/parts/form/Confirmation';
import { RecordButton } from '@/parts/form/RecordButton';
import type { CommandFormState } from '@/parts/form/useCommandForm';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Effect } from './Effect';
import type { Receipt } from './receipt';
import { COMMAND } from './trial';

const SUMMARY = phrase('{count} داغی از {holder}', '{count} used {count:part|parts} of {holder}');
const BACK = phrase('بازگشت', 'Back');

interface Props {
  receipt: Receipt;
  tried: Tried | undefined;
  form: CommandFormState;
  onClose: () => void;
}

export function RegisterDialog({ receipt, tried, form, onClose }: Props) {
  const speech = useSpeech();
  const close = () => {
    form.forget();
    onClose();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.send();
        }}
      >
        <DialogTitle>{speech.command(COMMAND)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <Typography>
              {speech.say(SUMMARY, {
                count: speech.number(receipt.pieces.length),
                holder: codeText(receipt.holder ?? '…'),
              })}
            </Typography>
            {tried && <Effect tried={tried} />}
            {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
            <Confirmation form={form} />
            <Stack direction="row" sx={{ gap: 1 }}>
              <RecordButton command={COMMAND} form={form} />
              <Button autoFocus onClick={close}>
                {speech.say(BACK)}
              </Button>
            </Stack>
          </Stack>
        </DialogContent>
      </form>
    </Dialog>
  );
}

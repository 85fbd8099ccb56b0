// Takes money of a customer for a job or an instalment: the amount is what he owes, cash needs F9 alone, and a
// means is one key. Where something is still owed the next payment begins at once.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Action, Recorded } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Confirmation } from '../form/Confirmation';
import { FieldForm } from '../form/FieldForm';
import { MemberField } from '../form/MemberField';
import { RecordButton } from '../form/RecordButton';
import { useCommandForm } from '../form/useCommandForm';
import type { FormValues } from '../form/values';
import { RefusalView } from '../RefusalView';
import { Code } from '../show/Code';
import { Money } from '../show/Money';
import { MeansField } from './MeansField';
import { askedOf, meansOf, paidBy, type Means } from './payment';

const CANCEL = phrase('انصراف', 'Cancel');
const OWES = phrase('بدهی مشتری', 'The customer owes');
const LEFT = phrase('پس از این می‌ماند', 'left after this');
const ADVANCE = phrase(
  'هنوز فاکتوری نیست؛ این پیش‌دریافت است.',
  'Nothing is invoiced yet: this is an advance.',
);
const HIDDEN = ['job', 'contract', 'instalment']; // given by what is paid for

interface Props {
  action: Action & { command: string; href: string };
  number: string; // of the job or the contract
  known?: FormValues;
  balance: number;
  onClose: () => void;
  onRecorded: (recorded: Recorded, means: Means) => void;
}

export function PaymentDialog({ action, number, known, balance, onClose, onRecorded }: Props) {
  const speech = useSpeech();
  const form = useCommandForm({
    command: action.command,
    href: action.href,
    hidden: HIDDEN,
    ...(known ? { known } : {}),
    initial: { means: 'cash', ...(balance > 0 ? { amount: balance } : {}) },
    onRecorded: (recorded) => onRecorded(recorded, means),
  });
  const means = meansOf(form.values);
  const amount = typeof form.values.amount === 'number' ? form.values.amount : 0;
  const left = balance - amount;
  const asked = askedOf(means);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.command(action.command)} <Code text={number} />
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={() => form.send()}>
          {balance > 0 ? (
            <Typography>
              {speech.say(OWES)}: <Money amount={balance} />
            </Typography>
          ) : (
            <Typography color="text.secondary">{speech.say(ADVANCE)}</Typography>
          )}
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          <MeansField value={means} onChange={(next) => form.replace(paidBy(form.values, next))} />
          <MemberField form={form} member="amount" />
          {balance > 0 && left > 0 && amount > 0 && (
            <Typography variant="body2" color="text.secondary">
              {speech.say(LEFT)}: <Money amount={left} />
            </Typography>
          )}
          {asked.map((member, at) => (
            <MemberField
              key={`${member} ${at === 0 ? means : ''}`}
              form={form}
              member={member}
              autoFocus={at === 0}
            />
          ))}
          <MemberField form={form} member="note" />
          <Confirmation form={form} />
          <Stack direction="row" sx={{ gap: 1 }}>
            <RecordButton command={action.command} form={form} />
            <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
          </Stack>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}

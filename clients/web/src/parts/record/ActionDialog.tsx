// An action of a record: its command's form in a dialog, without what the record itself gives.
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Action, Recorded } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CommandForm } from '../form/CommandForm';
import type { FormValues } from '../form/values';
import { Code } from '../show/Code';

const CANCEL = phrase('انصراف', 'Cancel');

interface Props {
  action: Action & { command: string; href: string };
  subject: string | null; // the number of the record
  hidden?: string[]; // members that the record's address gives
  known?: FormValues;
  initial?: FormValues;
  before?: ReactNode | ((values: FormValues) => ReactNode);
  decided?: (values: FormValues) => FormValues;
  repeats?: (body: FormValues) => ReactNode;
  isWide?: boolean; // where what stands above the fields is a table; lines are wide by themselves
  onClose: () => void;
  onRecorded: (recorded: Recorded) => void;
}

export function ActionDialog({
  action,
  subject,
  hidden,
  known,
  initial,
  before,
  decided,
  repeats,
  isWide = false,
  onClose,
  onRecorded,
}: Props) {
  const speech = useSpeech();
  const hasLines = speech.fields(action.command).some((field) => field.kind === 'lines');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={hasLines ? 'lg' : isWide ? 'md' : 'sm'}>
      <DialogTitle>
        {speech.command(action.command)}{' '}
        {subject && (
          <Typography component="span" color="text.secondary">
            {/^[\x21-\x7e]+$/.test(subject) ? <Code text={subject} /> : <bdi>{subject}</bdi>}
          </Typography>
        )}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <CommandForm
          command={action.command}
          href={action.href}
          onRecorded={onRecorded}
          before={before}
          {...(hidden ? { hidden } : {})}
          {...(known ? { known } : {})}
          {...(initial ? { initial } : {})}
          {...(decided ? { decided } : {})}
          {...(repeats ? { repeats } : {})}
        >
          <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
        </CommandForm>
      </DialogContent>
    </Dialog>
  );
}

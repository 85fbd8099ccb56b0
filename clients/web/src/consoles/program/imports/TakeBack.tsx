// An import taken back: first what would become of each thing, then it is done. What was new with the
// sheet, and what somebody has changed since, stays as it is and is said.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRecord } from '@/api/commands';
import { tryTakingBack } from '@/api/imports';
import { isRefused } from '@/api/refusal';
import type { Schemas } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { Confirmation } from '@/parts/form/Confirmation';
import { RefusalView } from '@/parts/RefusalView';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Prepared } from './prepare';

const TAKE_BACK = phrase('پس گرفتن این ورود', 'Take back this import');
const RETURNS = phrase(
  '{count} مورد به حال پیش از این ورود برمی‌گردد.',
  '{count} {count:becomes what it was|become what they were} before.',
);
const STAYS = phrase(
  '{count} سطر همان‌گونه که هست می‌ماند:',
  '{count} {count:row stays as it is|rows stay as they are}:',
);
const MORE = phrase('… و {count} سطر دیگر', '… and {count} more');
const LINE = phrase('سطر {line}', 'line {line}');
const BACK = phrase('انصراف', 'Cancel');
const DONE = phrase('{count} مورد به حال پیشین برگشت.', '{count} {count:is what it was|are what they were}.');

interface Props {
  noun: string;
  number: number; // of the import
  prepared: Prepared; // the sheet that was sent
}

export function TakeBack({ noun, number, prepared }: Props) {
  const speech = useSpeech();
  const [isOpen, setIsOpen] = useState(false);
  const [isDone, setIsDone] = useState(false);
  if (isDone) return null;
  return (
    <>
      <Button color="error" onClick={() => setIsOpen(true)} sx={{ alignSelf: 'start' }}>
        {speech.say(TAKE_BACK)}
      </Button>
      {isOpen && (
        <TakeBackDialog
          noun={noun}
          number={number}
          prepared={prepared}
          onClose={() => setIsOpen(false)}
          onDone={() => setIsDone(true)}
        />
      )}
    </>
  );
}

function TakeBackDialog({
  noun,
  number,
  prepared,
  onClose,
  onDone,
}: Props & { onClose: () => void; onDone: () => void }) {
  const speech = useSpeech();
  const tell = useTell();
  const take = useRecord<Schemas['ImportTakenBack']>();
  // Once it is under way, the change that the site tells of is this one.
  const trial = useQuery({ ...tryTakingBack(noun, number), enabled: take.isIdle || take.isError });
  const { error } = take;
  const warnings = isRefused(error) && error.needsConfirmation ? (error.refusal.warnings ?? []) : [];
  const run = (confirmed = false) =>
    take.mutate(
      { href: `/imports/${noun}/take-back`, body: undefined, query: { import: number }, confirmed },
      {
        onSuccess: ({ taken_back }) => {
          tell({ text: speech.say(DONE, { count: speech.number(taken_back) }) });
          onDone();
          onClose();
        },
      },
    );
  const found = trial.data;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{speech.say(TAKE_BACK)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        {trial.isPending && <Busy />}
        {trial.error && <RefusalView error={trial.error} takesFocus />}
        {error && warnings.length === 0 && <RefusalView error={error} takesFocus />}
        {found && (
          <>
            <Typography>{speech.say(RETURNS, { count: speech.number(found.taken_back) })}</Typography>
            {found.kept_rows > 0 && (
              <Typography>{speech.say(STAYS, { count: speech.number(found.kept_rows) })}</Typography>
            )}
            {found.kept.map((row) => (
              <Typography key={row.line} variant="body2" color="text.secondary">
                {speech.say(LINE, { line: speech.number(prepared.sourceLine(row.line)) })}:{' '}
                <bdi>{speech.said(row.messages)}</bdi>
              </Typography>
            ))}
            {found.kept_more > 0 && (
              <Typography variant="body2">
                {speech.say(MORE, { count: speech.number(found.kept_more) })}
              </Typography>
            )}
            <Confirmation form={{ warnings, forget: take.reset, send: run }} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'start', px: 3, pb: 2 }}>
        <Button
          variant="contained"
          color="error"
          loading={take.isPending}
          disabled={!found || found.taken_back === 0}
          onClick={() => run()}
        >
          {speech.say(TAKE_BACK)}
        </Button>
        <Button onClick={onClose}>{speech.say(BACK)}</Button>
      </DialogActions>
    </Dialog>
  );
}

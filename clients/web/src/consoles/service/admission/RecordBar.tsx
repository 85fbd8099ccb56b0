// What ends an admission, always in view: record and print, and how the draft stands.
import Button from '@mui/material/Button';
import { memo } from 'react';
import { useKeys } from '@/input/keys';
import { FormEnd } from '@/parts/form/FormEnd';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RECORD = phrase('ثبت و چاپ قبض', 'Record and print the receipt');

interface Props {
  isSending: boolean;
  savedAt: string | null;
  isFromDraft: boolean;
  onRecord: () => void;
  onClear: () => void;
}

export const RecordBar = memo(function RecordBar({
  isSending,
  savedAt,
  isFromDraft,
  onRecord,
  onClear,
}: Props) {
  const speech = useSpeech();
  useKeys([
    { key: 'F9', does: RECORD, run: onRecord },
    { key: 'ctrl+Enter', does: RECORD, run: onRecord },
  ]);
  return (
    <FormEnd savedAt={savedAt} isFromDraft={isFromDraft} isInView onClear={onClear}>
      <Button type="submit" variant="contained" size="large" loading={isSending} aria-keyshortcuts="F9">
        {speech.say(RECORD)} (F9)
      </Button>
    </FormEnd>
  );
});

// What ends an admission, always in view: record and print, and how the draft stands.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RECORD = phrase('ثبت و چاپ قبض', 'Record and print the receipt');
const SAVED = phrase('پیش‌نویس نگه داشته شد، {time}', 'draft saved {time}');
const FOUND = phrase('ادامه پیش‌نویس', 'going on with a draft');
const CLEAR = phrase('فرم خالی', 'Empty form');

interface Props {
  isSending: boolean;
  savedAt: string | null;
  isFromDraft: boolean;
  onRecord: () => void;
  onClear: () => void;
}

export function RecordBar({ isSending, savedAt, isFromDraft, onRecord, onClear }: Props) {
  const speech = useSpeech();
  useKeys([
    { key: 'F9', does: RECORD, run: onRecord },
    { key: 'ctrl+Enter', does: RECORD, run: onRecord },
  ]);
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 1.5,
        alignItems: 'center',
        flexWrap: 'wrap',
        position: 'sticky',
        bottom: { xs: 56, md: 0 },
        py: 1,
        bgcolor: 'background.default',
        zIndex: 1,
      }}
    >
      <Button type="submit" variant="contained" size="large" loading={isSending} aria-keyshortcuts="F9">
        {speech.say(RECORD)} (F9)
      </Button>
      <Button onClick={onClear}>{speech.say(CLEAR)}</Button>
      <Typography variant="body2" color="text.secondary" role="status">
        {savedAt ? speech.say(SAVED, { time: speech.time(savedAt) }) : isFromDraft ? speech.say(FOUND) : ''}
      </Typography>
    </Box>
  );
}

// The end of a form that is kept as a draft: what records it, an empty form instead, and how its draft stands.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const SAVED = phrase('پیش‌نویس نگه داشته شد، {time}', 'draft saved {time}');
const FOUND = phrase('ادامه پیش‌نویس', 'going on with a draft');
const CLEAR = phrase('فرم خالی', 'Empty form');

const IN_VIEW = {
  position: 'sticky',
  bottom: { xs: 56, md: 0 },
  py: 1,
  bgcolor: 'background.default',
  zIndex: 1,
} as const;

interface Props {
  savedAt: string | null;
  isFromDraft?: boolean;
  isInView?: boolean; // however long the form is
  onClear: () => void;
  children: ReactNode; // the button that records
}

export function FormEnd({ savedAt, isFromDraft = false, isInView = false, onClear, children }: Props) {
  const speech = useSpeech();
  return (
    <Stack
      direction="row"
      sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap', ...(isInView ? IN_VIEW : {}) }}
    >
      {children}
      <Button onClick={onClear}>{speech.say(CLEAR)}</Button>
      <Typography variant="body2" color="text.secondary" role="status">
        {savedAt ? speech.say(SAVED, { time: speech.time(savedAt) }) : isFromDraft ? speech.say(FOUND) : ''}
      </Typography>
    </Stack>
  );
}

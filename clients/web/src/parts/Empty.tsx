// Why there is nothing here, and what to do next.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export function Empty({ why, children }: { why: Phrase; children?: ReactNode }) {
  const speech = useSpeech();
  return (
    <Box sx={{ py: 6, px: 2, textAlign: 'center', color: 'text.secondary' }}>
      <Typography sx={{ mb: 2 }}>{speech.say(why)}</Typography>
      {children}
    </Box>
  );
}

// Below the head of a record's page: what it says, what stands beside that, and as of when all of it is known.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const AS_OF = phrase('تا {at}', 'as of {at}');

interface Props {
  asOf: string;
  beside?: ReactNode;
  children: ReactNode;
}

export function RecordBody({ asOf, beside, children }: Props) {
  const speech = useSpeech();
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            ...(beside ? { lg: 'minmax(0, 2fr) minmax(280px, 1fr)' } : {}),
          },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{children}</Box>
        {beside && <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>{beside}</Box>}
      </Box>
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 2 }}>
        {speech.say(AS_OF, { at: speech.instant(asOf) })}
      </Typography>
    </>
  );
}

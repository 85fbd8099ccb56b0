// One number that a person looks at every day, with the way to the rows behind it.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

interface Props {
  label: Phrase;
  to?: string;
  tone?: 'error' | 'warning'; // what wants a person; the label says it too
  children: ReactNode;
}

export function Figure({ label, to, tone, children }: Props) {
  const speech = useSpeech();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body2" color="text.secondary">
        {speech.say(label)}
      </Typography>
      <Typography
        component="div"
        sx={{ fontSize: '1.25rem', fontWeight: 700, color: tone ? `${tone}.main` : 'text.primary' }}
      >
        {to ? (
          <Link component={RouterLink} to={to} color="inherit">
            {children}
          </Link>
        ) : (
          children
        )}
      </Typography>
    </Box>
  );
}

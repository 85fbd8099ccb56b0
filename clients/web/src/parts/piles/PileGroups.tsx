// What is in a pile, a panel a group: side by side where there is room, below each other on a phone.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Page } from '@/api/types';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from '../Awaited';
import { Empty } from '../Empty';

const FIRST = phrase('{count} سرویس نخست', 'The first {count} {count:visit|visits}');

interface Props {
  of: Page<unknown> | undefined; // what was read, of all piles
  error: unknown;
  onAsk: () => unknown;
  nothing: Phrase;
  children: ReactNode[];
}

export function PileGroups({ of, error, onAsk, nothing, children }: Props) {
  const speech = useSpeech();
  if (!of) return <Awaited error={error} onAsk={onAsk} />;
  return (
    <>
      {children.length === 0 && <Empty why={nothing} />}
      {of.next && (
        <Typography variant="body2">{speech.say(FIRST, { count: speech.number(of.rows.length) })}</Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
        }}
      >
        {children}
      </Box>
    </>
  );
}

// How a document stands, in its head: its ticks, and beside them what it waits for and the cases that it
// is about.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Head } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Stage } from './Stage';

const HELD = phrase('نگه داشته شده تا آنچه پیش از آن است برسد', 'held until what comes before it is here');
const CASE = phrase('مغایرت', 'discrepancy');

export function Marks({ sync }: { sync: Head['sync'] }) {
  const speech = useSpeech();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      <span title={sync.at ? speech.instant(sync.at) : undefined}>
        <Stage stage={sync.stage} withWord />
      </span>
      {sync.held_for && (
        <Box component="span" sx={{ color: 'warning.main' }} title={sync.held_for}>
          <span aria-hidden>⏸</span> {speech.say(HELD)}
        </Box>
      )}
      {sync.discrepancies.map((id, at) => (
        <Link key={id} component={RouterLink} to={`/discrepancies/${id}`} sx={{ color: 'warning.main' }}>
          <span aria-hidden>⚠</span> {speech.say(CASE)}
          {sync.discrepancies.length > 1 && ` ${speech.number(at + 1)}`}
        </Link>
      ))}
    </Box>
  );
}

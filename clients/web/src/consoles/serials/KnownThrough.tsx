// The foot of a history: up to when this site knows each site; one that has not met the centre for days
// may have recorded more.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { dayOf } from '@/format/days';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { knownThrough } from './history';

const COMPLETE = phrase('کامل تا:', 'Complete to:');
const MAY_LACK = phrase('شاید تازه‌تر هم باشد', 'may lack newer');
const QUIET = 3; // days

export function KnownThrough({ logs }: { logs: Schemas['KnownThrough'][] }) {
  const speech = useSpeech();
  const sites = knownThrough(logs);
  return (
    <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1.5 }}>
      {speech.say(COMPLETE)}{' '}
      {sites.map(({ site, at }) => (
        <Box component="span" key={site} sx={{ display: 'inline-block', marginInlineEnd: 1.5 }}>
          <Code text={site} /> {speech.instant(at)}
          {speech.daysLeft(dayOf(at)) < -QUIET && ` (${speech.say(MAY_LACK)})`}
        </Box>
      ))}
    </Typography>
  );
}

// Who could repair a device, best first, for whoever assigns it.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { CandidateWhy } from '@/parts/CandidateWhy';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const BEST = phrase('از بهترین:', 'Best first:');

export function Candidates({ all }: { all: Schemas['Bench']['candidates'] }) {
  const speech = useSpeech();
  if (all.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3">{speech.say(BEST)}</Typography>
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 3 }}>
        {all.map((candidate) => (
          <li key={candidate.user}>
            <bdi>{candidate.name}</bdi> · <CandidateWhy candidate={candidate} />
          </li>
        ))}
      </Box>
    </Box>
  );
}

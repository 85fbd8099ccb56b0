// One who could repair it, by the key with his number.
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { CandidateWhy } from '@/parts/CandidateWhy';
import { useSpeech } from '@/words/speech';

interface Props {
  candidate: Schemas['Bench']['candidates'][number];
  number: number;
  onChoose: () => void;
}

export function CandidateButton({ candidate, number, onChoose }: Props) {
  const speech = useSpeech();
  return (
    <Button
      variant={number === 1 ? 'contained' : 'outlined'}
      aria-keyshortcuts={String(number)}
      onClick={onChoose}
      sx={{ flexDirection: 'column', alignItems: 'flex-start', lineHeight: 1.3 }}
    >
      <span>
        {speech.number(number)}. <bdi>{candidate.name}</bdi>
      </span>
      <Typography component="span" variant="caption">
        <CandidateWhy candidate={candidate} />
      </Typography>
    </Button>
  );
}

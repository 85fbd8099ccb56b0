import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useSpeech } from '@/words/speech';
import { OUTCOMES, type Outcome } from './checks';

const COLOURS = { passed: 'success', failed: 'error', not_applicable: 'standard' } as const;

interface Props {
  number: number;
  name: string;
  outcome: Outcome | undefined;
  onPut: (outcome: Outcome) => void;
}

export function CheckItem({ number, name, outcome, onPut }: Props) {
  const speech = useSpeech();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography sx={{ flexGrow: 1 }}>
        {speech.number(number)}. <bdi>{name}</bdi>
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={outcome ?? null}
        aria-label={name}
        onChange={(_, next: Outcome | null) => next && onPut(next)}
      >
        {OUTCOMES.map((each) => (
          <ToggleButton key={each} value={each} color={COLOURS[each]} sx={{ minHeight: 40 }}>
            {speech.choice('check_outcome', each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

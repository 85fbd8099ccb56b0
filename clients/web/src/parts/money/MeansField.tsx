// How it is paid, by one key each: 1 to 4.
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import { useKeys } from '@/input/keys';
import { useSpeech } from '@/words/speech';
import { MEANS, type Means } from './payment';

interface Props {
  value: Means;
  onChange: (means: Means) => void;
}

export function MeansField({ value, onChange }: Props) {
  const speech = useSpeech();
  const word = (means: Means) => speech.choice('money_means', means);
  useKeys(
    MEANS.map((means, at) => ({
      key: `Digit${at + 1}`,
      does: { fa: word(means), en: word(means) },
      run: () => onChange(means),
    })),
  );
  return (
    <Box
      role="group"
      aria-label={speech.member('means')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' } }}
    >
      {MEANS.map((means, at) => (
        <ToggleButton
          key={means}
          value={means}
          selected={means === value}
          color="primary"
          autoFocus={means === value}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChange(means)}
          sx={{ gap: 1 }}
        >
          <Box component="kbd" sx={{ color: 'text.secondary', fontFamily: 'inherit' }}>
            {speech.number(at + 1)}
          </Box>
          {word(means)}
        </ToggleButton>
      ))}
    </Box>
  );
}

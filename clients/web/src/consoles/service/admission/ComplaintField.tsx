// What the customer complains of: in his words, or one of those that come most often.
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, type Ref } from 'react';
import { listPage } from '@/api/queries';
import { useStable } from '@/input/useStable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { frequent, hasComplaint, toggled } from './admission';

const FREQUENT = phrase('ایرادهای پرتکرار', 'Frequent complaints');
const OFFERED = 8;
const LOOKED_AT = 200; // the last jobs, among which complaints are counted

// Of this model, with those of all models after them.
function useFrequent(model: string | null): string[] {
  const base = { limit: LOOKED_AT, fields: 'id,complaint' };
  const { data: all } = useQuery({ ...listPage('jobs', base), staleTime: 600_000 });
  const { data: ofModel } = useQuery({
    ...listPage('jobs', { ...base, model_code: model }),
    enabled: model !== null && model !== '',
    staleTime: 600_000,
    placeholderData: undefined,
  });
  return useMemo(() => {
    const texts = (page: typeof all) => frequent(page?.rows.map((row) => row.complaint) ?? [], OFFERED);
    return [...new Set([...texts(ofModel), ...texts(all)])].slice(0, OFFERED);
  }, [ofModel, all]);
}

interface Props {
  label: string;
  value: string;
  model: string | null;
  problem: string | undefined;
  onChange: (complaint: string) => void;
  inputRef: Ref<HTMLInputElement>;
}

export const ComplaintField = memo(function ComplaintField({
  label,
  value,
  model,
  problem,
  onChange,
  inputRef,
}: Props) {
  const speech = useSpeech();
  const offered = useFrequent(model);
  const toggle = useStable((complaint: string) => onChange(toggled(value, complaint)));
  return (
    <Box>
      <Autocomplete
        freeSolo
        options={offered.filter((complaint) => complaint !== value.trim())}
        inputValue={value}
        onInputChange={(_, next, reason) => {
          if (reason !== 'reset' || next !== '') onChange(next);
        }}
        value={null}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={inputRef}
            label={label}
            required
            error={problem !== undefined}
            helperText={problem}
          />
        )}
      />
      <Box
        role="group"
        aria-label={speech.say(FREQUENT)}
        sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', mt: 0.75 }}
      >
        {offered.map((complaint) => (
          <Offered
            key={complaint}
            complaint={complaint}
            isChosen={hasComplaint(value, complaint)}
            onToggle={toggle}
          />
        ))}
      </Box>
    </Box>
  );
});

interface OfferedProps {
  complaint: string;
  isChosen: boolean;
  onToggle: (complaint: string) => void;
}

const Offered = memo(function Offered({ complaint, isChosen, onToggle }: OfferedProps) {
  return (
    <Chip
      label={complaint}
      tabIndex={-1}
      variant={isChosen ? 'filled' : 'outlined'}
      color={isChosen ? 'primary' : 'default'}
      aria-pressed={isChosen}
      onClick={() => onToggle(complaint)}
      sx={{ height: 36 }}
    />
  );
});

// What the board is narrowed to, with how many each would show, and what its columns are.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { today } from '@/format/days';
import type { Put } from '@/parts/useAddress';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { fits, WAYS, type By, type Card, type Narrow } from './board';

const FILTERS = phrase('صافی', 'Filter');
const COLUMNS = phrase('ستون‌ها (V)', 'Columns (V)');
const NARROW: Record<Narrow, Phrase> = {
  late: phrase('دیرکرد', 'Late'),
  part: phrase('منتظر قطعه', 'Waits for a part'),
  repeat: phrase('تکراری یا مردود', 'Repeat or failed'),
  handed: phrase('در راه واحد دیگر', 'On its way'),
};
const BY: Record<By, Phrase> = {
  stage: phrase('مرحله', 'Stage'),
  technician: phrase('تعمیرکار', 'Technician'),
  unit: phrase('واحد', 'Unit'),
};

interface Props {
  cards: Card[];
  by: By;
  narrow: Narrow | null;
  unit: string | null;
  onPut: Put;
}

export function BoardFilters({ cards, by, narrow, unit, onPut }: Props) {
  const speech = useSpeech();
  const unitName = cards.find((card) => card.work_unit === unit)?.work_unit_name;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
      <Box role="group" aria-label={speech.say(FILTERS)} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {(Object.keys(NARROW) as Narrow[]).map((each) => {
          const count = cards.filter((card) => fits(card, each, today())).length;
          return (
            <Chip
              key={each}
              label={`${speech.say(NARROW[each])} ${speech.number(count)}`}
              color={each === narrow ? 'primary' : 'default'}
              variant={each === narrow ? 'filled' : 'outlined'}
              aria-pressed={each === narrow}
              onClick={() => onPut({ narrow: each === narrow ? null : each })}
              sx={{ height: 36 }}
            />
          );
        })}
        {unit && <Chip label={unitName ?? speech.say(BY.unit)} onDelete={() => onPut({ unit: null })} />}
      </Box>
      <Box sx={{ flexGrow: 1 }} />
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        aria-label={speech.say(COLUMNS)}
        onChange={(_, next: By | null) => next && onPut({ by: next })}
      >
        {WAYS.map((way) => (
          <ToggleButton key={way} value={way} sx={{ minHeight: 40, px: 2 }}>
            {speech.say(BY[way])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

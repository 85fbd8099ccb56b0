// The period of a report, kept in the address; what is left empty is the site's own choice.
import Box from '@mui/material/Box';
import { DayField } from '@/parts/form/DayField';
import { useAddress, type Put } from '@/parts/useAddress';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const FROM = phrase('از', 'From');
const UNTIL = phrase('تا', 'To');

export interface Period {
  from: string | undefined;
  until: string | undefined;
}

export function usePeriod(): [Period, Put] {
  const [params, put] = useAddress();
  return [{ from: params.get('from') ?? undefined, until: params.get('until') ?? undefined }, put];
}

interface Props {
  shown: { from: string; until: string } | undefined; // what the site has answered
  onPut: Put;
}

export function PeriodFields({ shown, onPut }: Props) {
  const speech = useSpeech();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mb: 2,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 220px))' },
      }}
    >
      <DayField label={speech.say(FROM)} value={shown?.from ?? null} onChange={(from) => onPut({ from })} />
      <DayField
        label={speech.say(UNTIL)}
        value={shown?.until ?? null}
        onChange={(until) => onPut({ until })}
      />
    </Box>
  );
}

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

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

// What is asked for stays in its field, also while it is on its way or was refused.
export const dayIn = (asked: string | undefined, answered: string | undefined): string | null =>
  asked && ISO_DAY.test(asked) ? asked : (answered ?? null);

interface Props {
  shown: { from: string; until: string } | undefined; // what the site has answered
}

export function PeriodFields({ shown }: Props) {
  const speech = useSpeech();
  const [asked, put] = usePeriod();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mb: 2,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 220px))' },
      }}
    >
      <DayField
        label={speech.say(FROM)}
        value={dayIn(asked.from, shown?.from)}
        onChange={(from) => put({ from })}
      />
      <DayField
        label={speech.say(UNTIL)}
        value={dayIn(asked.until, shown?.until)}
        onChange={(until) => put({ until })}
      />
    </Box>
  );
}

// From when to when, and at the centre whose account: as the address has it.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { addDays, jalaliYearBegins, today } from '@/format/days';
import { DayField } from '@/parts/form/DayField';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { BEGINNING, type Asked } from './useAsked';

const AGENT = phrase('نماینده', 'Agent');
const FROM = phrase('از تاریخ', 'From');
const TO = phrase('تا تاریخ', 'To');
const FROM_BEGINNING = phrase('از آغاز', 'From the beginning');
const MONTH = phrase('۳۰ روز', '30 days');
const YEAR = phrase('امسال', 'This year');

export function AgentField({ asked, label = AGENT }: { asked: Asked; label?: Phrase }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  if (person?.site_kind === 'agent') return null;
  return (
    <Box sx={{ width: { xs: '100%', sm: 260 } }}>
      <ReferenceField
        of="agent"
        label={speech.say(label)}
        value={asked.agent ?? null}
        onChange={(agent, option) => {
          // What is still being typed is no agent yet.
          if (option ?? agent === null) asked.put({ agent });
        }}
      />
    </Box>
  );
}

export function PeriodBar({ asked }: { asked: Asked }) {
  const speech = useSpeech();
  const year = jalaliYearBegins(today());
  const presets = [
    { name: MONTH, from: addDays(today(), -30) },
    { name: YEAR, from: year },
    { name: FROM_BEGINNING, from: BEGINNING },
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <Box sx={{ width: { xs: 'calc(50% - 4px)', sm: 190 } }}>
        <DayField
          label={speech.say(FROM)}
          value={asked.from ?? null}
          onChange={(from) => {
            if (from) asked.put({ from });
          }}
          {...(asked.from ? {} : { helperText: speech.say(FROM_BEGINNING) })}
        />
      </Box>
      <Box sx={{ width: { xs: 'calc(50% - 4px)', sm: 190 } }}>
        <DayField
          label={speech.say(TO)}
          value={asked.to}
          onChange={(to) => {
            if (to) asked.put({ to });
          }}
        />
      </Box>
      {presets.map(({ name, from }) => (
        <Button key={name.en} size="small" onClick={() => asked.put({ from, to: null })}>
          {speech.say(name)}
        </Button>
      ))}
    </Box>
  );
}

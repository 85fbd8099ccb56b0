// What is done with the cards that are chosen: to whom they go, best first, by the keys 1 to 9; to which
// unit they are handed over.
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, me, report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useMany } from '../useMany';
import type { Card } from './board';
import { CandidateButton } from './CandidateButton';

const CHOSEN = phrase('{count} دستگاه انتخاب شده', '{count} {count:device|devices} chosen');
const HINT = phrase(
  'با X یا تیک، دستگاه‌ها را برگزینید؛ ۱ تا ۹ ارجاع می‌دهد.',
  'Choose devices with X or a tick; 1 to 9 assign them.',
);
const TO_UNIT = phrase('تحویل به واحد', 'Hand over to unit');
const MOST = 9;

interface Props {
  chosen: Card[];
  onDone: () => void;
}

export function ChosenBar({ chosen, onDone }: Props) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [first] = chosen;
  // Who suits the first of them; of several devices people choose those that are alike.
  const { data: bench } = useQuery({
    ...report<Schemas['Bench']>('board', `/jobs/${first?.id ?? ''}/bench`),
    enabled: first !== undefined,
  });
  const { data: units } = useQuery(listPage('work-units', { standing: 'open', limit: 100 }));
  const assign = useMany('AssignTechnician', '/assignments');
  const handOver = useMany('HandOver', '/handovers');
  const may = (command: string) => person?.may.includes(command) ?? false;
  const candidates = first && may('AssignTechnician') ? (bench?.candidates ?? []).slice(0, MOST) : [];
  const assignTo = (technician: string) =>
    assign.send(
      chosen.map(({ id }) => ({ job: id, technician })),
      onDone,
    );
  useKeys(
    candidates.map(({ user, name }, at) => ({
      key: `Digit${at + 1}`,
      does: { fa: `ارجاع به ${name}`, en: `Assign to ${name}` },
      run: () => assignTo(user),
    })),
  );
  if (!may('AssignTechnician') && !may('HandOver')) return null;
  return (
    <Paper
      variant="outlined"
      role="region"
      aria-live="polite"
      aria-label={speech.say(CHOSEN, { count: speech.number(chosen.length) })}
      sx={{ p: 1, mb: 1.5, position: 'sticky', top: 72, zIndex: 2 }}
    >
      {chosen.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {speech.say(HINT)}
        </Typography>
      ) : (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 700 }}>
            {speech.say(CHOSEN, { count: speech.number(chosen.length) })}
          </Typography>
          {candidates.map((candidate, at) => (
            <CandidateButton
              key={candidate.user}
              candidate={candidate}
              number={at + 1}
              onChoose={() => assignTo(candidate.user)}
            />
          ))}
          {may('HandOver') && (
            <TextField
              select
              label={speech.say(TO_UNIT)}
              value=""
              onChange={({ target }) =>
                handOver.send(
                  chosen.map(({ id }) => ({ job: id, to: target.value })),
                  onDone,
                )
              }
              sx={{ width: 190 }}
            >
              {(units?.rows ?? [])
                .filter(({ site_code }) => site_code === person?.site_code)
                .map((unit) => (
                  <MenuItem key={unit.id} value={unit.id}>
                    {unit.name}
                  </MenuItem>
                ))}
            </TextField>
          )}
        </Box>
      )}
    </Paper>
  );
}

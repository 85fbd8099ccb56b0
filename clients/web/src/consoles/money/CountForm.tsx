// The form of a count: a line a means, what is expected of it, what is there and the difference; the note
// is asked for where something differs.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Recorded, Schemas } from '@/api/types';
import { FieldForm } from '@/parts/form/FieldForm';
import { MemberField } from '@/parts/form/MemberField';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { RefusalView } from '@/parts/RefusalView';
import { Money } from '@/parts/show/Money';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { countedLines, differs, summed } from './cash';

const AS_EXPECTED = phrase('همین است', 'It is that');
const RIGHT = phrase('✓ برابر', '✓ equal');
const MORE = phrase('{amount} بیشتر', '{amount} more');
const LESS = phrase('{amount} کمتر', '{amount} less');
const ALL = phrase('جمع', 'Total');
const COMMAND = 'CountCash';
const COLUMNS = { xs: '1fr 1fr', sm: 'minmax(72px, 1fr) 2fr 2fr 2fr' };

interface Props {
  drawer: Schemas['CashDrawer'][];
  onRecorded: (recorded: Recorded) => void;
}

export function CountForm({ drawer, onRecorded }: Props) {
  const speech = useSpeech();
  const form = useCommandForm({ command: COMMAND, href: '/cash-counts', onRecorded });
  const lines = countedLines(drawer, form.values);
  const total = summed(lines);
  return (
    <FieldForm sx={{ gap: 2, maxWidth: 900 }} onSend={() => form.send()}>
      {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
      {lines.map(({ means, expected, difference }, at) => (
        <Box
          key={means}
          role="group"
          aria-label={speech.choice('money_means', means)}
          sx={{ display: 'grid', gap: 1.5, alignItems: 'center', gridTemplateColumns: COLUMNS }}
        >
          <Typography sx={{ fontWeight: 700 }}>{speech.choice('money_means', means)}</Typography>
          <Box>
            <Said what={speech.member('expected')}>
              <Money amount={expected} />
            </Said>
            {expected > 0 && form.values[means] !== expected && (
              <Button size="small" onClick={() => form.put(means, expected)}>
                {speech.say(AS_EXPECTED)}
              </Button>
            )}
          </Box>
          <MemberField form={form} member={means} autoFocus={at === 0} />
          <Difference amount={difference} />
        </Box>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          pt: 1,
          borderTop: 1,
          borderColor: 'divider',
          fontWeight: 700,
          gridTemplateColumns: COLUMNS,
        }}
      >
        <span>{speech.say(ALL)}</span>
        <Said what={speech.member('expected')}>
          <Money amount={total.expected} />
        </Said>
        <Said what={speech.member('counted')}>
          <Money amount={total.counted ?? 0} />
        </Said>
        <Difference amount={total.difference} />
      </Box>
      {differs(lines) && <MemberField form={form} member="note" />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <RecordButton command={COMMAND} form={form} />
      </Stack>
    </FieldForm>
  );
}

function Said({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <Typography variant="body2" component="div" sx={{ fontWeight: 'inherit' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {what}:{' '}
      </Box>
      {children}
    </Typography>
  );
}

// Never a bare sign, which people read both ways.
function Difference({ amount }: { amount: number }) {
  const speech = useSpeech();
  const word: Phrase = amount === 0 ? RIGHT : amount > 0 ? MORE : LESS;
  return (
    <Typography
      variant="body2"
      role="status"
      sx={{ color: amount === 0 ? 'success.main' : 'warning.main', fontWeight: amount === 0 ? 400 : 700 }}
    >
      {speech.say(word, { amount: speech.money(Math.abs(amount)) })}
    </Typography>
  );
}

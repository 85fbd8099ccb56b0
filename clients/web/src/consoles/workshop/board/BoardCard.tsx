// A device on the board: which, until when, whose, and what holds it up.
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { DueDay } from '@/parts/show/DueDay';
import { Code, CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { By, Card } from './board';

const CHOOSE = phrase('انتخاب {job}', 'Choose {job}');
const REPEAT = phrase('تکراری', 'Repeat');
const FAILED = phrase('{count} بار مردود', 'failed {count} {count:time|times}');
const PART = phrase('منتظر قطعه', 'waits for a part');
const TO = phrase('در راه واحد دیگر', 'on its way');
const DAYS = phrase('{days} روز در محل', '{days} {days:day|days} here');

// People know a device on the bench by the end of its serial.
const SHOWN = 7;
const endOf = (code: string) => (code.length > SHOWN + 2 ? `..${code.slice(-SHOWN)}` : code);

interface Props {
  card: Card;
  by: By;
  isChosen: boolean;
  onChoose: (id: string) => void;
  onFocus: (id: string) => void;
  onOpen: (id: string) => void;
}

export function BoardCard({ card, by, isChosen, onChoose, onFocus, onOpen }: Props) {
  const speech = useSpeech();
  const marks = [
    card.repeats > 0 && speech.say(REPEAT),
    card.checks_failed > 0 && speech.say(FAILED, { count: speech.number(card.checks_failed) }),
    card.open_requests > 0 && card.stage !== 'awaiting_part' && speech.say(PART),
    card.handed_time !== null && speech.say(TO),
  ].filter((mark) => mark !== false);
  return (
    <Paper
      component="li"
      variant="outlined"
      data-card={card.id}
      tabIndex={0}
      aria-current={isChosen ? 'true' : undefined}
      onFocus={() => onFocus(card.id)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && event.key === 'Enter') onOpen(card.id);
      }}
      sx={{
        p: 1,
        minWidth: 0,
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderWidth: isChosen ? 2 : 1,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
        <Checkbox
          size="small"
          checked={isChosen}
          onChange={() => onChoose(card.id)}
          slotProps={{ input: { 'aria-label': speech.say(CHOOSE, { job: card.number }), tabIndex: -1 } }}
          sx={{ p: 0.5 }}
        />
        <span title={card.serial || card.number}>
          <CodeLink text={endOf(card.serial || card.number)} to={`/jobs/${card.id}`} />
        </span>
      </Box>
      <Typography variant="body2" component="div" sx={{ overflowWrap: 'anywhere' }}>
        {card.model_code && <Code text={card.model_code} />}{' '}
        {card.kind === 'warranty' && speech.choice('job_kind', card.kind)}
      </Typography>
      {by !== 'stage' && <Typography variant="body2">{speech.choice('stay_stage', card.stage)}</Typography>}
      {by !== 'technician' && card.technician_name && (
        <Typography variant="body2">
          <bdi>{card.technician_name}</bdi>
        </Typography>
      )}
      {by !== 'unit' && card.work_unit_name && (
        <Typography variant="body2" color="text.secondary">
          <bdi>{card.work_unit_name}</bdi>
        </Typography>
      )}
      <Typography variant="caption" component="div" color="text.secondary">
        {card.promised && card.stage !== 'ready' ? (
          <DueDay day={card.promised} isShort />
        ) : (
          card.age !== null && speech.say(DAYS, { days: speech.number(card.age) })
        )}
      </Typography>
      {marks.map((mark) => (
        <Chip key={mark} size="small" color="warning" variant="outlined" label={mark} sx={{ mt: 0.5 }} />
      ))}
    </Paper>
  );
}

// How far a message has come, and why it went no further.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { RowOf } from '@/api/types';
import { useSpeech, type Speech } from '@/words/speech';

type Message = RowOf<'messages'>;

const COLOURS: Record<Message['state'], 'default' | 'success' | 'warning' | 'error'> = {
  waiting: 'default',
  sent: 'success',
  dropped: 'default',
  failed: 'error',
  unknown: 'warning',
};

// What the state alone does not say: a person's reason, or that it was stale, overtaken, without a number.
function whyOf({ state, outcome, reason }: Message, speech: Speech): string | null {
  if (state === 'dropped' && reason) return reason;
  return (state === 'dropped' || state === 'failed') && outcome
    ? speech.choice('message_outcome', outcome)
    : null;
}

export function MessageStanding({ message }: { message: Message }) {
  const speech = useSpeech();
  const why = whyOf(message, speech);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Chip
        size="small"
        variant="outlined"
        color={COLOURS[message.state]}
        label={speech.choice('message_state', message.state)}
      />
      {why && (
        <Typography component="span" variant="caption" color="text.secondary">
          <bdi>{why}</bdi>
        </Typography>
      )}
    </Box>
  );
}

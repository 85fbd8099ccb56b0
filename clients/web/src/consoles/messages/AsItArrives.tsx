// A text as a customer reads it, with examples in place of its words, and what it costs in short messages.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { directionOf, filledIn, partsOf, type MessageKind } from './text';

const EXAMPLE = phrase('نمونه‌ای که به مشتری می‌رسد', 'An example, as it arrives');
const COUNT = phrase(
  '{characters} نویسه، {parts} پیامک',
  '{characters} {characters:character|characters}, {parts} short {parts:message|messages}',
);

export function AsItArrives({ text, kind }: { text: string; kind: MessageKind }) {
  const speech = useSpeech();
  const filled = filledIn(text, kind);
  const parts = partsOf(filled);
  return (
    <Box component="figure" sx={{ m: 0 }}>
      <Typography component="figcaption" variant="caption" color="text.secondary">
        {speech.say(EXAMPLE)}
      </Typography>
      <Box
        lang="fa"
        dir={directionOf(filled)}
        sx={{
          px: 1.5,
          py: 1,
          minHeight: 40,
          borderRadius: 2,
          bgcolor: 'action.hover',
          fontSize: '0.875rem',
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {filled}
      </Box>
      <Typography variant="caption" color={parts > 1 ? 'warning.main' : 'text.secondary'}>
        {speech.say(COUNT, {
          characters: speech.number(filled.length),
          parts: speech.number(parts),
        })}
      </Typography>
    </Box>
  );
}

// How a site stands, by shape and word; colour only helps.
import Box from '@mui/material/Box';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Standing } from './health';

export const STANDING: Record<Standing, { shape: string; color: string; word: Phrase }> = {
  refused: { shape: '✕', color: 'error.main', word: phrase('پذیرفته نمی‌شود', 'turned away') },
  clock: { shape: '◔', color: 'error.main', word: phrase('ساعت نادرست', 'wrong clock') },
  silent: { shape: '▲', color: 'warning.main', word: phrase('بی‌خبر', 'silent') },
  not_joined: { shape: '○', color: 'text.secondary', word: phrase('هنوز نپیوسته', 'not joined yet') },
  behind: { shape: '◒', color: 'info.main', word: phrase('در حال پردازش', 'being applied') },
  cases: { shape: '◆', color: 'secondary.main', word: phrase('مغایرت باز', 'open discrepancies') },
  well: { shape: '●', color: 'success.main', word: phrase('خوب', 'well') },
};

export function StandingMark({ standing }: { standing: Standing }) {
  const speech = useSpeech();
  const { shape, color, word } = STANDING[standing];
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color }}>
        {shape}
      </Box>
      {speech.say(word)}
    </Box>
  );
}

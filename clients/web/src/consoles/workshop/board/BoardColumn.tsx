import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { BoardCard } from './BoardCard';
import type { By, Column } from './board';

const NOBODY = phrase('بی‌تعمیرکار', 'Nobody');
const COUNTER = phrase('پیشخوان', 'Counter');

interface Props {
  column: Column;
  by: By;
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
  onFocus: (id: string) => void;
  onOpen: (id: string) => void;
}

export function BoardColumn({ column, by, chosen, ...card }: Props) {
  const speech = useSpeech();
  const name =
    by === 'stage'
      ? speech.choice('stay_stage', column.key)
      : column.name || speech.say(by === 'technician' ? NOBODY : COUNTER);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={name}
      sx={{ p: 1, minWidth: 0, bgcolor: 'background.default' }}
    >
      <Typography variant="h3" component="h2" sx={{ mb: 1, display: 'flex', gap: 1 }}>
        <bdi>{name}</bdi>
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {speech.number(column.cards.length)}
        </Box>
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {column.cards.map((each) => (
          <BoardCard key={each.id} card={each} by={by} isChosen={chosen.has(each.id)} {...card} />
        ))}
      </Box>
    </Paper>
  );
}

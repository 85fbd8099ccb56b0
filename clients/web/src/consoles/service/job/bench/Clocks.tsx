// Whose time runs on a device, since when.
import TimerIcon from '@mui/icons-material/TimerOutlined';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import type { Schemas } from '@/api/types';
import { nameText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RUNS = phrase('{name}: کار از {time}', '{name}: working since {time}');

export function Clocks({ clocks }: { clocks: Schemas['Bench']['clocks'] }) {
  const speech = useSpeech();
  if (clocks.length === 0) return null;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {clocks.map(({ started, user_name: name, started_time: since }) => (
        <Chip
          key={started}
          icon={<TimerIcon />}
          color="success"
          variant="outlined"
          label={speech.say(RUNS, { name: nameText(name), time: since ? speech.ago(since) : '' })}
        />
      ))}
    </Stack>
  );
}

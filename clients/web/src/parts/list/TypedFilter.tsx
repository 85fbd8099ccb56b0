// A filter whose value is typed: a code, or a period from a day to a day.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { DayField } from '../form/DayField';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ListState } from './useListState';

const SHOW = phrase('نمایش', 'Show');
const FROM = phrase('از', 'From');
const TO = phrase('تا', 'To');

interface Props {
  noun: string;
  name: string;
  isPeriod: boolean;
  state: ListState;
  onClose: () => void;
}

export function TypedFilter({ noun, name, isPeriod, state, onClose }: Props) {
  const speech = useSpeech();
  const [text, setText] = useState(state.filters[name] ?? '');
  const [from, setFrom] = useState(state.filters[`${name}_ge`] ?? null);
  const [to, setTo] = useState(state.filters[`${name}_le`] ?? null);
  const show = () => {
    if (isPeriod) {
      state.setFilter(`${name}_ge`, from);
      state.setFilter(`${name}_le`, to);
    } else {
      state.setFilter(name, text.trim());
    }
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <DialogTitle>{speech.member(name, noun)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            {isPeriod ? (
              <>
                <DayField label={speech.say(FROM)} value={from} onChange={setFrom} autoFocus />
                <DayField label={speech.say(TO)} value={to} onChange={setTo} />
              </>
            ) : (
              <TextField
                label={speech.member(name, noun)}
                value={text}
                onChange={(event) => setText(event.target.value)}
                autoFocus
              />
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button type="submit" variant="contained">
            {speech.say(SHOW)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

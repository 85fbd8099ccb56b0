// What may not be done to a record now: each with its reason and with who could, for eyes, keyboards and
// fingers alike. It takes one button, so that those of what may be done stand out.
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import type { Action } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { whyNot, wordOf } from './whyNot';

const NOT_NOW = phrase('{count} کار دیگر، نه اکنون', '{count} more, not now');

export function OtherActions({ actions }: { actions: Action[] }) {
  const speech = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (actions.length === 0) return null;
  const word = speech.say(NOT_NOW, { count: speech.number(actions.length) });
  return (
    <>
      <Button color="inherit" aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        {word}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        transformOrigin={{ vertical: 'top', horizontal: 'center' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': word, tabIndex: 0, sx: { maxWidth: 420 } } }}
      >
        <List dense>
          {actions.map((action) => (
            <ListItem key={action.name}>
              <ListItemText primary={wordOf(speech, action)} secondary={whyNot(speech, action)} />
            </ListItem>
          ))}
        </List>
      </Popover>
    </>
  );
}

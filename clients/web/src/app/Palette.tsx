// What can be done on this screen and every screen, by their names in either language: Ctrl+K.
import Autocomplete from '@mui/material/Autocomplete';
import Dialog from '@mui/material/Dialog';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Screen } from '@/consoles/console';
import { folded } from '@/format/digits';
import { useBindings, useKeys } from '@/input/keys';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OPEN = phrase('همه کارها و صفحه‌ها', 'All deeds and screens');
const NAME = phrase('نام کار یا صفحه', 'Name of a deed or a screen');
const HERE = phrase('در این صفحه', 'On this screen');
const SCREENS = phrase('صفحه‌ها', 'Screens');
const AT_ONCE = /^(ctrl\+KeyK|shift\+Slash|KeyG|KeyJ|KeyK|Enter|ctrl\+Enter|Slash)$/; // keys for the hand alone

interface Choice {
  name: string;
  title: Phrase;
  group: Phrase;
  run: () => void;
}

export function Palette({ screens }: { screens: Screen[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useKeys([{ key: 'ctrl+KeyK', does: OPEN, run: () => setIsOpen(true) }]);
  return isOpen && <Opened screens={screens} onClose={() => setIsOpen(false)} />;
}

function Opened({ screens, onClose }: { screens: Screen[]; onClose: () => void }) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const bindings = useBindings();
  const choices: Choice[] = [
    ...bindings
      .filter(
        ({ key }, at) => !AT_ONCE.test(key) && bindings.findLastIndex((each) => each.key === key) === at,
      )
      .map(({ key, does, run }) => ({ name: key, title: does, group: HERE, run })),
    ...screens
      .filter(({ path }) => !path.includes(':'))
      .map(({ path, title }) => ({ name: path, title, group: SCREENS, run: () => void navigate(path) })),
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'start' } }}
    >
      <Autocomplete
        open
        autoHighlight
        openOnFocus
        options={choices}
        groupBy={({ group }) => speech.say(group)}
        getOptionLabel={({ title }) => speech.say(title)}
        getOptionKey={({ name }) => name}
        filterOptions={(all, { inputValue }) => {
          const words = folded(inputValue);
          return all.filter(({ title }) => folded(`${title.fa} ${title.en}`).includes(words));
        }}
        renderOption={({ key, ...props }, { title }) => (
          <li key={key} {...props}>
            {speech.say(title)}
            {title.fa !== title.en && (
              <Typography
                variant="body2"
                color="text.secondary"
                sx={{ marginInlineStart: 'auto' }}
                lang={speech.language === 'fa' ? 'en' : 'fa'}
              >
                {speech.language === 'fa' ? title.en : title.fa}
              </Typography>
            )}
          </li>
        )}
        onChange={(_, chosen) => {
          onClose();
          // Once this dialog has given the focus back: what is run may open one of its own.
          if (chosen) setTimeout(chosen.run);
        }}
        onClose={(_, reason) => {
          if (reason === 'escape') onClose();
        }}
        slotProps={{ paper: { sx: { boxShadow: 'none' } } }}
        renderInput={(params) => <TextField {...params} autoFocus label={speech.say(NAME)} />}
        sx={{ p: 2 }}
      />
    </Dialog>
  );
}

// Every screen by its name in either language, by Ctrl+K.
import Autocomplete from '@mui/material/Autocomplete';
import Dialog from '@mui/material/Dialog';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Screen } from '@/consoles/console';
import { folded } from '@/format/digits';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OPEN = phrase('همه صفحه‌ها', 'All screens');
const WHERE_TO = phrase('نام صفحه', 'Name of a screen');

export function Palette({ screens }: { screens: Screen[] }) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  useKeys([{ key: 'ctrl+KeyK', does: OPEN, run: () => setIsOpen(true) }]);
  const places = screens.filter(({ path }) => !path.includes(':'));
  return (
    <Dialog
      open={isOpen}
      onClose={() => setIsOpen(false)}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'start' } }}
    >
      <Autocomplete
        open
        autoHighlight
        openOnFocus
        options={places}
        getOptionLabel={({ title }) => speech.say(title)}
        getOptionKey={({ path }) => path}
        filterOptions={(all, { inputValue }) => {
          const words = folded(inputValue);
          return all.filter(({ title }) => folded(`${title.fa} ${title.en}`).includes(words));
        }}
        renderOption={({ key, ...props }, { title }) => (
          <li key={key} {...props}>
            {speech.say(title)}
            <Typography
              variant="body2"
              color="text.secondary"
              sx={{ marginInlineStart: 'auto' }}
              lang={speech.language === 'fa' ? 'en' : 'fa'}
            >
              {speech.language === 'fa' ? title.en : title.fa}
            </Typography>
          </li>
        )}
        onChange={(_, screen) => {
          setIsOpen(false);
          if (screen) void navigate(screen.path);
        }}
        slotProps={{ paper: { sx: { boxShadow: 'none' } } }}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={speech.say(WHERE_TO)} sx={{ p: 2 }} />
        )}
      />
    </Dialog>
  );
}

// The keys of this screen and those that lead to others, by `?`.
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Screen } from '@/consoles/console';
import { useBindings, useKeys } from '@/input/keys';
import { Code } from '@/parts/show/Code';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const KEYS = phrase('کلیدهای این صفحه', 'Keys of this screen');
const GO_TO = phrase('رفتن به صفحه‌ها', 'Going to screens');

const written = (key: string) =>
  key
    .split('+')
    .map(
      (part) =>
        ({ ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', Slash: '/' })[part] ?? part.replace(/^(Key|Digit)/, ''),
    )
    .join('+')
    .replace('Shift+/', '?');

export function KeysDialog({ screens }: { screens: Screen[] }) {
  const [isOpen, setIsOpen] = useState(false);
  useKeys([{ key: 'shift+Slash', does: KEYS, run: () => setIsOpen(true) }]);
  return isOpen && <Opened screens={screens} onClose={() => setIsOpen(false)} />;
}

function Opened({ screens, onClose }: { screens: Screen[]; onClose: () => void }) {
  const speech = useSpeech();
  const bindings = useBindings();
  const shown = bindings.filter(
    (binding, at) => bindings.findLastIndex(({ key }) => key === binding.key) === at,
  );
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>{speech.say(KEYS)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', columnGap: 4, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <Lines lines={shown.map(({ key, does }) => [written(key), does])} />
        <Box>
          <Typography variant="h3">{speech.say(GO_TO)}</Typography>
          <Lines lines={screens.flatMap(({ key, title }) => (key ? [[`G ${written(key)}`, title]] : []))} />
        </Box>
      </DialogContent>
    </Dialog>
  );
}

function Lines({ lines }: { lines: [keys: string, does: Phrase][] }) {
  const speech = useSpeech();
  return (
    <Table size="small">
      <TableBody>
        {lines.map(([keys, does]) => (
          <TableRow key={keys}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              <Code text={keys} />
            </TableCell>
            <TableCell>{speech.say(does)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

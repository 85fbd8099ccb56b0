// The keys of this screen, by `?`.
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useBindings, useKeys } from '@/input/keys';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const KEYS = phrase('کلیدهای این صفحه', 'Keys of this screen');

const written = (key: string) =>
  key
    .split('+')
    .map(
      (part) =>
        ({ ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift', Slash: '/' })[part] ?? part.replace(/^(Key|Digit)/, ''),
    )
    .join('+')
    .replace('Shift+/', '?');

export function KeysDialog() {
  const speech = useSpeech();
  const [isOpen, setIsOpen] = useState(false);
  useKeys([{ key: 'shift+Slash', does: KEYS, run: () => setIsOpen(true) }]);
  const bindings = useBindings();
  const shown = bindings.filter(
    (binding, at) => bindings.findLastIndex(({ key }) => key === binding.key) === at,
  );
  return (
    <Dialog open={isOpen} onClose={() => setIsOpen(false)}>
      <DialogTitle>{speech.say(KEYS)}</DialogTitle>
      <DialogContent>
        <Table size="small">
          <TableBody>
            {shown.map(({ key, does }) => (
              <TableRow key={key}>
                <TableCell>
                  <Code text={written(key)} />
                </TableCell>
                <TableCell>{speech.say(does)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
    </Dialog>
  );
}

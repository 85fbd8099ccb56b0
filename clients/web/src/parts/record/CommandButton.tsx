// A command that begins something new, for whoever may give it: a button, and its form in a dialog.
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { me } from '@/api/queries';
import type { Recorded } from '@/api/types';
import { useKeys } from '@/input/keys';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { useTell } from '../Toasts';
import { ActionDialog } from './ActionDialog';
import { RECORDED } from './words';

interface Props {
  command: string;
  href: string;
  shortcut?: string; // of the keyboard: "KeyN"
  primary?: boolean;
  hidden?: string[];
  known?: FormValues;
  initial?: FormValues;
  before?: ReactNode | ((values: FormValues) => ReactNode);
  onRecorded?: (recorded: Recorded) => void;
}

export function CommandButton({ command, href, shortcut, primary = false, onRecorded, ...form }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const { data: person } = useQuery(me);
  const [isOpen, setIsOpen] = useState(false);
  const may = person?.may.includes(command) ?? false;
  const word = speech.command(command);
  useKeys(
    may && shortcut ? [{ key: shortcut, does: { fa: word, en: word }, run: () => setIsOpen(true) }] : [],
  );
  if (!may) return null;
  return (
    <>
      <Button
        variant={primary ? 'contained' : 'outlined'}
        onClick={() => setIsOpen(true)}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut.replace('Key', '') } : {})}
      >
        {word}
      </Button>
      {isOpen && (
        <ActionDialog
          action={{ name: command, command, href, allowed: true, why: null, who_can: [] }}
          subject={null}
          {...form}
          onClose={() => setIsOpen(false)}
          onRecorded={(recorded) => {
            setIsOpen(false);
            tell({ text: speech.say(RECORDED, { what: word }) });
            onRecorded?.(recorded);
          }}
        />
      )}
    </>
  );
}

// Prints a record's form: a copy is counted, shown in a frame and given to the browser's printer.
import PrintIcon from '@mui/icons-material/Print';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { newKey } from '@/api/commands';
import { respond, type Query } from '@/api/request';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useTell } from '../Toasts';

const PRINT = phrase('چاپ', 'Print');

// Puts a page of paper into a frame out of sight and prints it.
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset-inline-start:-10000px;width:800px;height:600px;border:0';
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  frame.onload = () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    setTimeout(() => {
      frame.remove();
      URL.revokeObjectURL(url);
    }, 60_000);
  };
  frame.src = url;
  document.body.append(frame);
}

// `query`: what else the form asks for, as a statement its days.
export function usePrint(): (form: string, id: string, paper?: string, query?: Query) => Promise<void> {
  const { language } = useSpeech();
  const tell = useTell();
  return useCallback(
    async (form, id, paper, query) => {
      try {
        const path = `/prints/${form}/${encodeURIComponent(id)}`;
        const response = await respond(path, {
          method: 'POST',
          key: newKey(),
          query: { ...query, language, paper },
          accept: 'text/html',
        });
        printPage(await response.text());
      } catch (error) {
        tell({ error });
      }
    },
    [language, tell],
  );
}

interface Props {
  form: string;
  id: string;
  paper?: string;
  query?: Query;
}

export function PrintButton({ form, id, paper, query }: Props) {
  const speech = useSpeech();
  const print = usePrint();
  const run = () => void print(form, id, paper, query);
  useKeys([{ key: 'F8', does: PRINT, run }]);
  return (
    <Button startIcon={<PrintIcon />} onClick={run} aria-keyshortcuts="F8">
      {speech.say(PRINT)} (F8)
    </Button>
  );
}

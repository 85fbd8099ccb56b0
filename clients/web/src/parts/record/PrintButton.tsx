// Prints a record's form: a copy is counted, shown in a frame and given to the browser's printer.
import MoreIcon from '@mui/icons-material/ArrowDropDown';
import PrintIcon from '@mui/icons-material/Print';
import Button from '@mui/material/Button';
import ButtonGroup from '@mui/material/ButtonGroup';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useCallback, useState } from 'react';
import { newKey } from '@/api/commands';
import { addressOf, respond, type Query } from '@/api/request';
import { useKeys } from '@/input/keys';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useStored } from '../list/stored';
import { useTell } from '../Toasts';

const PRINT = phrase('چاپ', 'Print');
const ON_PAPER = phrase('کاغذ', 'Paper');
const PAPERS_AND_FORMS = phrase('کاغذ و فرم‌های دیگر', 'Paper and other forms');

export type Paper = 'a4' | 'a5' | '80mm' | 'label';
export const PAPERS: Record<Paper, Phrase> = {
  a4: phrase('کاغذ A4', 'A4'),
  a5: phrase('کاغذ A5', 'A5'),
  '80mm': phrase('رول ۸۰ میلی‌متری', '80 mm roll'),
  label: phrase('برچسب', 'Label'),
};

// Loads the page of paper into a frame out of sight and prints it. By its address, because a page made
// from text would be under the policy of this page, which lets no form have its own style.
export function printPage(address: string): void {
  const frame = document.createElement('iframe');
  frame.title = 'print';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;inset-inline-start:-10000px;width:800px;height:600px;border:0';
  frame.onload = () => {
    const before = document.activeElement;
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
    // Whoever prints goes on typing where they were.
    window.focus();
    if (before instanceof HTMLElement) before.focus();
    setTimeout(() => frame.remove(), 60_000);
  };
  frame.src = address;
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
        const wanted = { ...query, language, paper };
        const counted = await respond(path, {
          method: 'POST',
          key: newKey(),
          query: wanted,
          accept: 'text/html',
        });
        printPage(addressOf(path, { ...wanted, copy: counted.headers.get('x-copy') }));
      } catch (error) {
        tell({ error });
      }
    },
    [language, tell],
  );
}

// The paper that this machine's printer has for a form: the last one that was chosen.
export function usePaper(form: string, papers: Paper[]): [Paper | undefined, (paper: Paper) => void] {
  const [stored, store] = useStored<Paper | null>(`paper.${form}`, null);
  return [stored && papers.includes(stored) ? stored : papers[0], store];
}

// A further form of the same record, on its usual paper.
export interface OtherForm {
  form: string;
  title: Phrase;
}

interface Props {
  form: string;
  id: string;
  papers?: Paper[]; // that the form is made for, the usual one first
  query?: Query; // what the form is of, besides the record: a period
  others?: OtherForm[];
}

const NO_CHOICE: Paper[] = [];
const NO_OTHERS: OtherForm[] = [];

export function PrintButton({ form, id, papers = NO_CHOICE, query, others = NO_OTHERS }: Props) {
  const speech = useSpeech();
  const print = usePrint();
  const [paper, setPaper] = usePaper(form, papers);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const run = () => void print(form, id, paper, query);
  useKeys([{ key: 'F8', does: PRINT, run }]);
  const button = (
    <Button startIcon={<PrintIcon />} onClick={run} aria-keyshortcuts="F8">
      {speech.say(PRINT)} (F8)
    </Button>
  );
  if (papers.length < 2 && others.length === 0) return button;
  return (
    <>
      <ButtonGroup variant="text" color="primary">
        {button}
        <Button
          size="small"
          aria-label={speech.say(others.length > 0 ? PAPERS_AND_FORMS : ON_PAPER)}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </Button>
      </ButtonGroup>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {papers.map((each) => (
          <MenuItem
            key={each}
            selected={each === paper}
            onClick={() => {
              setAnchor(null);
              setPaper(each);
              void print(form, id, each);
            }}
          >
            {speech.say(PAPERS[each])}
          </MenuItem>
        ))}
        {others.length > 0 && <Divider />}
        {others.map((other) => (
          <MenuItem
            key={other.form}
            onClick={() => {
              setAnchor(null);
              void print(other.form, id);
            }}
          >
            {speech.say(other.title)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

// All rows of what is seen, as a file or on paper.
import DownloadIcon from '@mui/icons-material/Download';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { respond, type Query } from '@/api/request';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { useTell } from '../Toasts';

const GET = phrase('فایل یا چاپ', 'File or print');
const XLSX = phrase('اکسل (XLSX)', 'Excel (XLSX)');
const CSV = phrase('CSV برای برنامه‌ها', 'CSV for programs');
const PRINT = phrase('چاپ', 'Print');
const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

interface Props {
  path: string;
  query: Query;
  name: string;
  hasKey?: boolean; // F8 prints it, where the page has no form of its own to print
}

export function Files({ path, query, name, hasKey = false }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const get = async (type: keyof typeof TYPES) => {
    setAnchor(null);
    try {
      const response = await respond(path, { query: { ...query, language: undefined }, accept: TYPES[type] });
      save(await response.blob(), `${name}.${type}`);
    } catch (error) {
      tell({ error });
    }
  };
  // Once the menu is gone, which has no place on the paper.
  const print = () => {
    setAnchor(null);
    setTimeout(() => window.print(), 200);
  };
  useKeys(hasKey ? [{ key: 'F8', does: PRINT, run: print }] : []);
  return (
    <>
      <Tooltip title={speech.say(GET)}>
        <IconButton aria-label={speech.say(GET)} onClick={(event) => setAnchor(event.currentTarget)}>
          <DownloadIcon />
        </IconButton>
      </Tooltip>
      {anchor && (
        <Menu anchorEl={anchor} open onClose={() => setAnchor(null)}>
          <MenuItem onClick={() => void get('xlsx')}>{speech.say(XLSX)}</MenuItem>
          <MenuItem onClick={() => void get('csv')}>{speech.say(CSV)}</MenuItem>
          <MenuItem onClick={print}>
            {speech.say(PRINT)}
            {hasKey && ' (F8)'}
          </MenuItem>
        </Menu>
      )}
    </>
  );
}

// Printer and scanner are tried before the first customer waits: a page is printed, its codes are
// scanned, and what came is compared with what was printed.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { PrintSheet } from '@/parts/PrintSheet';
import { Panel } from '@/parts/Panel';
import { Code } from '@/parts/show/Code';
import { QrCode } from '@/parts/show/QrCode';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('آزمایش چاپگر و بارکدخوان', 'Try printer and scanner');
const HOW = phrase(
  'برگه را چاپ کنید و هر سه کد را با بارکدخوان بخوانید، یک بار هم با صفحه‌کلید فارسی.',
  'Print the page and scan its three codes, once with the Persian keyboard layout, too.',
);
const PRINT = phrase('چاپ برگه آزمایش', 'Print the test page');
const READ = phrase('خوانده شد', 'read');
const WAITS = phrase('هنوز خوانده نشده', 'not read yet');
const OTHER = phrase('«{code}» هیچ‌یک از این سه نیست.', '“{code}” is none of the three.');
const PRINTED = ['AMANI-TEST-1', 'WM7K-000417', 'KRJ-U-0412'];

export function MachineTest() {
  const speech = useSpeech();
  const [read, setRead] = useState<string[]>([]);
  const [other, setOther] = useState<string | null>(null);
  useScan((code) => {
    const isPrinted = PRINTED.includes(code.toUpperCase());
    beep(isPrinted ? 'found' : 'unknown');
    setOther(isPrinted ? null : code);
    if (isPrinted) setRead((before) => [...before, code.toUpperCase()]);
  });
  const codes = (
    <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap', my: 2 }}>
      {PRINTED.map((code) => (
        <Box key={code} sx={{ textAlign: 'center' }}>
          <QrCode text={code} label={code} size={110} />
          <Code text={code} />
          <Typography variant="body2" color={read.includes(code) ? 'success.main' : 'text.secondary'}>
            {read.includes(code) ? `✓ ${speech.say(READ)}` : speech.say(WAITS)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
  return (
    <Panel title={speech.say(TITLE)}>
      <Typography variant="body2">{speech.say(HOW)}</Typography>
      {codes}
      {other !== null && (
        <Typography color="error" role="status">
          {speech.say(OTHER, { code: codeText(other) })}
        </Typography>
      )}
      <Button variant="outlined" onClick={() => window.print()}>
        {speech.say(PRINT)}
      </Button>
      <PrintSheet>
        <Typography variant="h1">{speech.say(TITLE)}</Typography>
        {codes}
      </PrintSheet>
    </Panel>
  );
}

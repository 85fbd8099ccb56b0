// One box for a serial, a receipt, the end of a mobile, a name: a scan opens what it means, what is
// typed is looked for among the devices in the house.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState, type Ref } from 'react';
import { useNavigate } from 'react-router';
import { listPage, me } from '@/api/queries';
import { refusedHere } from '@/api/refusal';
import { latinDigits } from '@/format/digits';
import { codeText, nameText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { useScan } from '@/input/keys';
import { useSettled } from '@/input/useSettled';
import { JobCards } from '@/parts/JobCards';
import { Panel } from '@/parts/Panel';
import { useTell } from '@/parts/Toasts';
import { filled, phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { meaningOf } from '../scanned';

const WHERE = phrase(
  'دستگاه من کجاست؟ سریال، شماره قبض، پایان همراه یا نام',
  'Where is my device? Serial, receipt, mobile, name',
);
const WHOSE = phrase('تحویل: قبض یا سریال را اسکن کنید', 'Deliver: scan the receipt or serial');
const FOUND = phrase('دستگاه‌های داخل', 'Devices in the house');
const OF_CUSTOMERS = phrase('به نام این مشتریان', 'Of customers by that name or number');
const NONE = phrase('دستگاهی با این نشانی در این محل نیست.', 'No device in the house fits that.');
const UNKNOWN = phrase(
  'پرونده‌ای با کد «{code}» در این محل نیست.',
  'No job of this site has the code “{code}”.',
);
const ADMIT = phrase('پذیرش «{serial}»', 'Admit “{serial}”');
const LEAST = 2;
const PAUSE = 150; // ms
const SHOWN = 20;

interface Props {
  inputRef: Ref<HTMLInputElement>;
  isDelivering: boolean;
}

export function FindBox({ inputRef, isDelivering }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const { data: person } = useQuery(me);
  const [typed, setTyped] = useState('');
  const pageOf = (job: string) => `/jobs/${job}${isDelivering ? '#deliver' : ''}`;
  const admission = (serial: string) => `/admission?serial=${encodeURIComponent(serial)}`;

  const open = async (code: string, isScan: boolean) => {
    if (code.trim() === '') return;
    try {
      const meaning = await meaningOf(code);
      const isNothing = meaning.kind === 'unknown' || (meaning.kind === 'serial' && !meaning.openJob);
      beep(isNothing ? 'unknown' : 'found');
      if (meaning.kind === 'page') await navigate(meaning.href + (isDelivering ? '#deliver' : ''));
      else if (meaning.kind === 'serial' && meaning.openJob) await navigate(pageOf(meaning.openJob));
      else if (meaning.kind === 'serial') await navigate(admission(meaning.serial));
      // Words that were typed are looked for; a code that was scanned is a device to be taken in.
      else if (isScan && !isDelivering) await navigate(admission(meaning.code));
      else if (isScan)
        tell({ error: refusedHere('not_found', filled(UNKNOWN, { code: codeText(meaning.code) })) });
    } catch (error) {
      tell({ error });
    }
  };
  useScan((code) => void open(code, true));
  const q = useSettled(latinDigits(typed.trim()), PAUSE);
  const site = person?.site;
  return (
    <Box data-scan="screen">
      <TextField
        inputRef={inputRef}
        autoFocus
        type="search"
        label={speech.say(isDelivering ? WHOSE : WHERE)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void open(typed, false);
        }}
        slotProps={{ htmlInput: { autoComplete: 'off' } }}
      />
      {q.length >= LEAST && site !== undefined && (
        <Found q={q} site={site} pageOf={pageOf} admission={admission} />
      )}
    </Box>
  );
}

interface FoundProps {
  q: string;
  site: number;
  pageOf: (job: string) => string;
  admission: (serial: string) => string;
}

function Found({ q, site, pageOf, admission }: FoundProps) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { data: customers } = useQuery(listPage('customers', { q, limit: SHOWN }));
  const ids = customers?.rows.map((row) => row.id).join(',') ?? '';
  return (
    <Box sx={{ mt: 1, display: 'grid', gap: 1 }}>
      <Panel
        title={speech.say(FOUND)}
        actions={
          <Button onClick={() => void navigate(admission(q))}>
            {speech.say(ADMIT, { serial: nameText(q) })}
          </Button>
        }
      >
        <JobCards
          noun="open-jobs"
          query={{ q, site, limit: SHOWN }}
          empty={NONE}
          label={speech.say(FOUND)}
          to={(job) => pageOf(job.id)}
        />
      </Panel>
      {/\d{3}/.test(q) && ids !== '' && (
        <Panel title={speech.say(OF_CUSTOMERS)}>
          <JobCards
            noun="open-jobs"
            query={{ customer_in: ids, site, limit: SHOWN }}
            empty={NONE}
            label={speech.say(OF_CUSTOMERS)}
            to={(job) => pageOf(job.id)}
          />
        </Panel>
      )}
    </Box>
  );
}

// The inspection desk: a tag is scanned, the piece is accepted (Y) or rejected (R, why, Enter), and
// the next one is scanned.
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RecordList } from '@/parts/list/RecordList';
import type { ListSpec } from '@/parts/list/spec';
import { lookUp } from '@/parts/scan/lookUp';
import { ScanField } from '@/parts/scan/ScanField';
import { useTell } from '@/parts/Toasts';
import { filled, phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { InspectedPart } from './inspection/InspectedPart';

const TITLE = phrase('کارشناسی داغی', 'Inspection');
const SCAN = phrase('اسکن برچسب داغی', 'Scan a used-part tag');
const UNKNOWN = phrase('«{code}» برچسب داغی این مرکز نیست.', '“{code}” is no tag known here.');

const spec: ListSpec<'used-parts'> = {
  noun: 'used-parts',
  title: phrase('در انتظار کارشناسی', 'Waiting for inspection'),
  columns: ['number', 'part_code', 'part_name', 'part_serial', 'holder_code', 'state', 'fitted_day'],
  spare: ['cost', 'price', 'due'],
  sortable: ['number', 'fitted_day'],
  filters: ['holder_code', 'state', 'part_code'],
  fixed: { state_in: 'provisional,held,registered' },
  empty: phrase(
    'هیچ داغی‌ای در انتظار کارشناسی نیست. داغی‌ها با ثبت رسید اینجا می‌آیند.',
    'No used part waits for inspection. They come here when a receipt is registered.',
  ),
  opens: (row) => `/inspection/${encodeURIComponent(row.number)}`,
};

export default function Inspection() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const tell = useTell();
  const { id } = useParams();
  const [said, setSaid] = useState<Phrase | null>(null);
  const take = useCallback(
    async (code: string) => {
      try {
        const found = await lookUp(code);
        const isTag = found?.kind === 'used_part' && found.known;
        beep(isTag ? 'found' : 'unknown');
        setSaid(isTag ? null : filled(UNKNOWN, { code: codeText(code) }));
        if (isTag) await navigate(`/inspection/${encodeURIComponent(found.number)}`);
      } catch (error) {
        beep('unknown');
        tell({ error });
      }
    },
    [navigate, tell],
  );
  return (
    <>
      <PageHead title={speech.say(TITLE)} />
      <Stack sx={{ gap: 2 }}>
        <Panel>
          <ScanField label={speech.say(SCAN)} of="used_part" onCode={take} />
          <Typography role="status" variant="body2" color="error">
            {said && speech.say(said)}
          </Typography>
        </Panel>
        {id && <InspectedPart id={id} onDone={() => void navigate('/inspection')} />}
        <RecordList spec={spec} />
      </Stack>
    </>
  );
}

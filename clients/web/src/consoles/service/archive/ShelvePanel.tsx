// Devices are put away by scanner: the device, the shelf, the next device.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useRecord } from '@/api/commands';
import { listPage, record } from '@/api/queries';
import { refusedHere } from '@/api/refusal';
import { latinDigits } from '@/format/digits';
import { codeText } from '@/format/isolated';
import { beep } from '@/input/beep';
import { ungarbled } from '@/input/codes';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { ScanField } from '@/parts/scan/ScanField';
import { lookUp } from '@/parts/scan/lookUp';
import { Code, CodeLink } from '@/parts/show/Code';
import { filled, phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { allowedIn } from '@/parts/record/formed';
import { meantBy, type Waiting } from './shelving';

const TITLE = phrase('چیدن در قفسه', 'Putting on shelves');
const SCAN = phrase('قبض یا سریال دستگاه، سپس قفسه', 'The device’s receipt or serial, then the shelf');
const NOW_SHELF = phrase('قفسه این دستگاه را اسکن کنید:', 'Scan the shelf of this device:');
const LIES = phrase('در قفسه', 'on shelf');
const UNKNOWN = phrase(
  'دستگاهی با کد «{code}» در انتظار مشتری نیست؛ نخست دستگاه را اسکن کنید.',
  'No device that waits has the code “{code}”; scan the device first.',
);
const KEPT = 8; // of what was put away, in view

interface Put extends Waiting {
  at: number;
}

export function ShelvePanel() {
  const speech = useSpeech();
  const client = useQueryClient();
  const shelve = useRecord();
  const [chosen, setChosen] = useState<Waiting | null>(null);
  const [done, setDone] = useState<Put[]>([]);
  const [fault, setFault] = useState<unknown>(null);
  const latest = useRef(chosen); // a code that is taken in its turn finds the one before it
  const choose = (device: Waiting | null) => {
    latest.current = device;
    setChosen(device);
  };
  const { mutateAsync } = shelve;
  const take = useCallback(
    async (typed: string) => {
      setFault(null);
      try {
        const code = shelfOf(typed);
        const meant = meantBy(code, await waitingOf(client, typed), latest.current);
        if (meant.kind === 'unknown')
          throw refusedHere('not_found', filled(UNKNOWN, { code: codeText(meant.code) }));
        if (meant.kind === 'shelf') {
          const job = await client.query(record('jobs', meant.device.id));
          const action = allowedIn(job.actions, 'shelve');
          const why = job.actions.find(({ name }) => name === 'shelve');
          if (!action) throw refusedHere('not_allowed', why?.why ?? filled(UNKNOWN, { code }), why?.who_can);
          await mutateAsync({ href: action.href, body: { shelf: meant.shelf } });
          const put = { ...meant.device, shelf: meant.shelf, at: Date.now() };
          setDone((before) => [put, ...before].slice(0, KEPT));
        }
        choose(meant.kind === 'device' ? meant.device : null);
        beep('found');
      } catch (error) {
        beep('unknown');
        setFault(error);
      }
    },
    [client, mutateAsync],
  );
  return (
    <Panel title={speech.say(TITLE)}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <ScanField label={speech.say(SCAN)} onCode={take} />
        <Box role="status" aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
          {chosen && (
            <Alert severity="info">
              {speech.say(NOW_SHELF)} <Device device={chosen} />
            </Alert>
          )}
          {fault !== null && <RefusalView error={fault} />}
          {done.map((put) => (
            <Typography key={put.at} variant="body2">
              <Device device={put} /> {speech.say(LIES)} <Code text={put.shelf} /> ✓
            </Typography>
          ))}
        </Box>
      </Box>
    </Panel>
  );
}

function Device({ device }: { device: Waiting }) {
  return (
    <>
      <CodeLink text={device.number} to={`/jobs/${device.id}`} /> <Code text={device.serial} />{' '}
      <bdi>{device.customer_name}</bdi>
    </>
  );
}

// A shelf is written in Latin, whatever layout its label was scanned under.
function shelfOf(typed: string): string {
  const code = latinDigits(typed.trim());
  return ungarbled(code) ?? code;
}

// The device that waits and is meant by a receipt or a serial.
async function waitingOf(
  client: ReturnType<typeof useQueryClient>,
  typed: string,
): Promise<Waiting | undefined> {
  const found = await lookUp(typed);
  const filter =
    found?.kind === 'job' ? { id: found.id } : found?.kind === 'serial' ? { serial: found.id } : null;
  if (!filter) return undefined;
  return (await client.query({ ...listPage('archive', { ...filter, limit: 1 }), staleTime: 0 })).rows[0];
}

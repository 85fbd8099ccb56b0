// Devices that were handed over and wait for an answer: who takes them scans them, or accepts all that
// are ticked; what is wrong is refused with a reason and goes back.
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Stack from '@mui/material/Stack';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage, me } from '@/api/queries';
import { beep } from '@/input/beep';
import { useKeys, useScan } from '@/input/keys';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { CodeLink } from '@/parts/show/Code';
import { headOf } from '@/parts/show/head';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { handoverOf, isOfJob, type Handover } from './handovers';
import { WorkshopTabs } from './tabs';
import { useMany } from './useMany';

const TITLE = phrase('تحویل بین واحدی', 'Handovers');
const NONE = phrase('تحویلی منتظر پاسخ نیست.', 'No handover waits for an answer.');
const ACCEPT = phrase('پذیرفتن {count} دستگاه (Y)', 'Accept {count} {count:device|devices} (Y)');
const TICK = phrase('انتخاب {job}', 'Choose {job}');
const COUNTER = phrase('پیشخوان', 'Counter');
const COLUMNS = ['job_number', 'serial', 'model_code', 'work_unit_name', 'handed_to_name', 'handed_time'];

export default function Handovers() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data, error, refetch } = useQuery(listPage('handovers', { limit: 200 }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set()); // not ticked
  const [refusing, setRefusing] = useState<Handover | null>(null);
  const accept = useMany('AcceptHandover', '/accepted-handovers');
  const may = (command: string) => person?.may.includes(command) ?? false;
  const rows = (data?.rows ?? []).filter(isOfJob);
  const ticked = rows.filter(({ job }) => !left.has(job));
  const acceptAll = (chosen: Handover[]) =>
    accept.send(
      chosen.map(({ job }) => ({ job })),
      () => setLeft(new Set()),
    );
  const word = speech.say(ACCEPT, { count: speech.number(ticked.length) });
  useKeys(
    may('AcceptHandover') && ticked.length > 0
      ? [{ key: 'KeyY', does: { fa: word, en: word }, run: () => acceptAll(ticked) }]
      : [],
  );
  useScan((code) => {
    const found = handoverOf(rows, code);
    beep(found ? 'found' : 'unknown');
    if (found) acceptAll([found]);
  });
  const tick = (job: string) => {
    const next = new Set(left);
    if (!next.delete(job)) next.add(job);
    setLeft(next);
  };
  return (
    <>
      <WorkshopTabs />
      <PageHead title={speech.say(TITLE)}>
        {may('AcceptHandover') && ticked.length > 0 && (
          <Button variant="contained" aria-keyshortcuts="Y" onClick={() => acceptAll(ticked)}>
            {word}
          </Button>
        )}
      </PageHead>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && rows.length === 0 && <Empty why={NONE} />}
      {rows.length > 0 && (
        <Panel>
          <WideTable label={speech.say(TITLE)}>
            <TableHead>
              <TableRow>
                <TableCell />
                {COLUMNS.map((name) => (
                  <TableCell key={name}>{headOf(speech, name, 'handovers')}</TableCell>
                ))}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row) => (
                <TableRow key={row.id}>
                  <TableCell>
                    <Checkbox
                      checked={!left.has(row.job)}
                      onChange={() => tick(row.job)}
                      slotProps={{
                        input: { 'aria-label': speech.say(TICK, { job: row.job_number }) },
                      }}
                    />
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'job_number', 'handovers')}>
                    <CodeLink text={row.job_number} to={`/jobs/${row.job}`} />
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'serial', 'handovers')}>
                    {row.serial && (
                      <CodeLink text={row.serial} to={`/serials/${encodeURIComponent(row.serial)}`} />
                    )}
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'model_code', 'handovers')}>
                    {row.model_code}
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'work_unit_name', 'handovers')}>
                    {row.work_unit_name ?? speech.say(COUNTER)}
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'handed_to_name', 'handovers')}>
                    {row.handed_to_name ?? speech.say(COUNTER)}
                  </TableCell>
                  <TableCell data-head={headOf(speech, 'handed_time', 'handovers')}>
                    {row.handed_time && speech.ago(row.handed_time)}
                  </TableCell>
                  <TableCell>
                    <Stack direction="row" sx={{ gap: 1 }}>
                      {may('AcceptHandover') && (
                        <Button size="small" onClick={() => acceptAll([row])}>
                          {speech.command('AcceptHandover')}
                        </Button>
                      )}
                      {may('RefuseHandover') && (
                        <Button size="small" color="error" onClick={() => setRefusing(row)}>
                          {speech.command('RefuseHandover')}
                        </Button>
                      )}
                    </Stack>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </WideTable>
          <More of={data} />
        </Panel>
      )}
      {refusing && (
        <ActionDialog
          action={{
            name: 'refuse',
            command: 'RefuseHandover',
            href: `/jobs/${refusing.job}/refuse`,
            allowed: true,
            why: null,
            who_can: [],
          }}
          subject={refusing.job_number}
          hidden={['job']}
          onClose={() => setRefusing(null)}
          onRecorded={() => setRefusing(null)}
        />
      )}
    </>
  );
}

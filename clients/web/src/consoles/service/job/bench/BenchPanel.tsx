// Where the device is and who works on it: the labour clock, parts asked for and on the bench, checks;
// what may be done now.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useRecord } from '@/api/commands';
import { report } from '@/api/queries';
import type { RecordOf, Schemas } from '@/api/types';
import { nameText } from '@/format/isolated';
import { Panel } from '@/parts/Panel';
import { ActionBar, type ActionTreatment } from '@/parts/record/ActionBar';
import { Rows } from '@/parts/record/Rows';
import { allowedIn } from '@/parts/record/formed';
import { RECORDED } from '@/parts/record/words';
import { CodeLink } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Candidates } from './Candidates';
import { CheckDialog } from './CheckDialog';
import { Clocks } from './Clocks';

const BENCH = phrase('میز کار', 'Bench');
const COUNTER = phrase('پیشخوان', 'Counter');
const AT = phrase('در {unit}', 'at {unit}');
const ON_ITS_WAY = phrase('در راه {unit}، از {ago}', 'on its way to {unit}, since {ago}');
const WITH = phrase('نزد {name}', 'with {name}');
const NOBODY = phrase('به کسی ارجاع نشده است.', 'Nobody has it yet.');
const REQUESTS = phrase('قطعه‌های درخواست‌شده', 'Parts asked for');
const ON_BENCH = phrase('روی میز کار:', 'On the bench:');
const CHECKS = phrase('{count} کنترل، {failed} مردود', '{count} {count:check|checks}, {failed} failed');

type Bench = Schemas['Bench'];

export function BenchPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const tell = useTell();
  const { hash } = useLocation();
  const { data: bench } = useQuery(report<Bench>('jobs', `/jobs/${job.id}/bench`));
  const clock = useRecord();
  const [isChecking, setIsChecking] = useState(hash === '#check');
  if (!bench) return null;
  const check = allowedIn(bench.actions, 'check');
  const start = allowedIn(bench.actions, 'start');
  const told = (command: string) => tell({ text: speech.say(RECORDED, { what: speech.command(command) }) });
  // A clock begins with one key: there is nothing to fill in.
  const startClock = () => {
    if (!start || clock.isPending) return;
    clock.mutate(
      { href: start.href, body: {} },
      { onSuccess: () => told('StartLabour'), onError: (error) => tell({ error }) },
    );
  };
  const unitName = (name: string) => name || speech.say(COUNTER);
  const treatments: Record<string, ActionTreatment> = {
    start: { key: 'KeyS', run: startClock },
    stop: { key: 'KeyS', initial: { reason: 'done' } },
    request: { key: 'KeyQ' },
    check: { key: 'KeyC', run: () => setIsChecking(true) },
    'hand-over': { key: 'KeyH' },
    accept: { key: 'KeyY' },
    assign: { key: 'KeyA', before: <Candidates all={bench.candidates} /> },
    refuse: { danger: true },
  };
  return (
    <Panel title={speech.say(BENCH)}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>
          {bench.is_handed_over && bench.handed_time
            ? speech.say(ON_ITS_WAY, {
                unit: unitName(bench.handed_to_name),
                ago: speech.ago(bench.handed_time),
              })
            : speech.say(AT, { unit: unitName(bench.work_unit_name) })}
          {' · '}
          {bench.technician_name
            ? speech.say(WITH, { name: nameText(bench.technician_name) })
            : speech.say(NOBODY)}
          {bench.checks > 0 &&
            ` · ${speech.say(CHECKS, { count: speech.number(bench.checks), failed: speech.number(bench.checks_failed) })}`}
        </Typography>
        <Clocks clocks={bench.clocks} />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <ActionBar
            actions={bench.actions}
            subject={job.number}
            member="job"
            treatments={treatments}
            hasPrimary={false}
          />
        </Box>
        {bench.requests.length > 0 && (
          <Box>
            <Typography variant="h3">{speech.say(REQUESTS)}</Typography>
            <Rows
              rows={bench.requests.map((row) => ({ ...row }))}
              columns={['number', 'part_code', 'quantity', 'state', 'asked_by_name']}
              named="part-requests"
              label={speech.say(REQUESTS)}
              cell={{
                number: ({ id, number }) => (
                  <CodeLink text={String(number)} to={`/part-requests/${String(id)}`} />
                ),
              }}
            />
          </Box>
        )}
        {bench.drawn.length > 0 && (
          <Typography variant="body2">
            {speech.say(ON_BENCH)}{' '}
            {bench.drawn.map(({ part, part_code, quantity }, at) => (
              <span key={part}>
                {at > 0 && speech.list(['', ''])}
                <CodeLink text={part_code} to={`/parts/${part}`} /> × {speech.number(quantity)}
              </span>
            ))}
          </Typography>
        )}
      </Box>
      {check && isChecking && (
        <CheckDialog
          href={check.href}
          subject={job.number}
          lists={bench.check_lists}
          onClose={() => setIsChecking(false)}
          onRecorded={() => {
            setIsChecking(false);
            told('CheckQuality');
          }}
        />
      )}
    </Panel>
  );
}

// The prepared rows are tried out first; what would be refused is seen before anything is recorded.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReportView } from './ReportView';
import { RunningTask } from './RunningTask';
import { TakeBack } from './TakeBack';
import type { ImportKind } from './kinds';
import type { Prepared } from './prepare';
import { useImport } from './useImport';

const TITLE = phrase('{count} سطر آماده است', '{count} {count:row is|rows are} ready');
const TRY = phrase('آزمایش', 'Try out');
const RECORD = phrase('ثبت', 'Record');
const PARTIAL = phrase('سطرهای درست ثبت شود، نادرست‌ها بماند', 'Record the good rows, leave out the others');
const CONFIRMED = phrase('سطرهایی که هشدار دارد نیز ثبت شود', 'Record rows with warnings, too');
const STOPPED = phrase('متوقف شد؛ چیزی ثبت نشد.', 'Stopped; nothing was recorded.');
const ERRORS = phrase('خطاها', 'errors');

export function Run({ kind, prepared }: { kind: ImportKind; prepared: Prepared }) {
  const speech = useSpeech();
  const [partial, setPartial] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  // What was tried out or recorded; other rows or another mapping are another sheet.
  const [sent, setSent] = useState<Prepared | null>(null);
  const run = useImport();
  const isCurrent = sent === prepared;
  const outcome = isCurrent ? run.outcome : null;
  const isRecorded = outcome !== null && !outcome.isTrial && !outcome.wasRefused;
  const isBusy = run.isSending || run.task !== null;
  const hasBehind = prepared.leftBehind.length > 0;
  const mayRecord = !isBusy && !isRecorded && (partial || !hasBehind);
  const begin = (dryRun: boolean) => {
    setSent(prepared);
    const csv = new Blob([prepared.csv], { type: 'text/csv' });
    run.begin({ noun: kind.noun, csv, dryRun, partial, confirmed });
  };
  const record = () => {
    if (mayRecord) begin(false);
  };
  useKeys([{ key: 'F9', does: RECORD, run: record }]);
  return (
    <Panel title={speech.say(TITLE, { count: speech.number(prepared.sent) })}>
      <Stack sx={{ gap: 1.5, alignItems: 'stretch' }}>
        <Stack direction="row" sx={{ columnGap: 2, flexWrap: 'wrap' }}>
          {(
            [
              [PARTIAL, partial, setPartial],
              [CONFIRMED, confirmed, setConfirmed],
            ] as const
          ).map(([label, isOn, set]) => (
            <FormControlLabel
              key={label.en}
              label={speech.say(label)}
              control={<Checkbox checked={isOn} onChange={(event) => set(event.target.checked)} />}
            />
          ))}
        </Stack>
        <Stack direction="row" sx={{ gap: 1 }}>
          <Button variant={outcome ? 'outlined' : 'contained'} loading={isBusy} onClick={() => begin(true)}>
            {speech.say(TRY)}
          </Button>
          <Button
            variant={outcome ? 'contained' : 'outlined'}
            disabled={!mayRecord}
            onClick={record}
            aria-keyshortcuts="F9"
          >
            {speech.say(RECORD)} (F9)
          </Button>
        </Stack>
        {run.task && <RunningTask id={run.task.id} onEnd={run.end} />}
        {isCurrent && run.error && <RefusalView error={run.error} takesFocus />}
        {isCurrent && run.failure?.refusal && <RefusalView refusal={run.failure.refusal} takesFocus />}
        {isCurrent && run.failure?.state === 'cancelled' && (
          <Alert severity="info">{speech.say(STOPPED)}</Alert>
        )}
        {outcome && (
          <ReportView
            report={outcome.report}
            prepared={prepared}
            isTrial={outcome.isTrial}
            name={`${speech.record(kind.record)} ${speech.say(ERRORS)}`}
          />
        )}
        {isRecorded && outcome.report.import !== undefined && (
          <TakeBack noun={kind.noun} number={outcome.report.import} prepared={prepared} />
        )}
      </Stack>
    </Panel>
  );
}

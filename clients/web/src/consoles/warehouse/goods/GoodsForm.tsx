// A paper of goods: its head, the field that scans come into, its lines, what it will do.
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { refusalOf, type Refusal } from '@/api/refusal';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { CommandFields } from '@/parts/form/CommandFields';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { Preview, useTrial } from '@/parts/form/Preview';
import { RecordButton } from '@/parts/form/RecordButton';
import type { CommandFormState } from '@/parts/form/useCommandForm';
import { pathOf } from '@/parts/form/values';
import { ScanField } from '@/parts/scan/ScanField';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { GoodsLinesTable } from './GoodsLinesTable';
import type { Column } from './lines';
import type { ScannedLines } from './useGoodsLines';

const SCAN = phrase('اسکن یا نام قطعه', 'Scan, or name of a part');
const LINES = phrase('سطرها', 'Lines');
const NOTHING_YET = phrase('کد یا سریال قطعه را اسکن کنید.', 'Scan the code or serial of a part.');
const SAVED = phrase('پیش‌نویس، {time}', 'draft kept, {time}');

interface Props {
  title: Phrase;
  command: string;
  href: string;
  form: CommandFormState;
  lines: ScannedLines;
  columns: Column[];
  savedAt: string | null;
  before?: ReactNode; // what stands above the head's fields
  actions?: ReactNode; // beside the button that records
  besideLines?: ReactNode;
  scanFirst?: boolean; // scans begin it, and not the head's first field
}

// What a refusal or a doubt says of a line.
function saysOf(refusals: Refusal[], at: number): Refusal | undefined {
  return refusals.find(({ field }) => {
    const [member, line] = pathOf(field ?? '');
    return member === 'lines' && line === at;
  });
}

export function GoodsForm(props: Props) {
  const { title, command, href, form, lines, columns, savedAt, scanFirst = false } = props;
  const speech = useSpeech();
  const isReady = form.isComplete && form.refusal === null && lines.state.lines.length > 0;
  const trial = useTrial({ href, body: form.body, isReady });
  const said = [
    ...(form.refusal ? [form.refusal] : []),
    ...(trial.error ? [refusalOf(trial.error)] : []),
    ...(trial.data?.warnings ?? []),
  ];
  const problemOf = (at: number) => {
    const text = saysOf(said, at)?.messages;
    return text && speech.said(text);
  };
  const conditions = speech.enums.condition?.map(({ value }) => value) ?? [];
  return (
    <FieldForm onSend={form.send}>
      <PageHead
        title={speech.say(title)}
        beside={
          savedAt && (
            <Typography variant="caption" color="text.secondary">
              {speech.say(SAVED, { time: speech.time(savedAt) })}
            </Typography>
          )
        }
      >
        <RecordButton command={command} form={form} />
        {props.actions}
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
        <Confirmation form={form} />
        <Panel>
          <Stack sx={{ gap: 2 }}>
            {props.before}
            <CommandFields form={form} autoFocus={!scanFirst} isRow />
            <ScanField label={speech.say(SCAN)} of="part" onCode={lines.take} autoFocus={scanFirst} />
            <Box role="status" aria-live="assertive" sx={{ minHeight: 24 }}>
              {lines.said && <Typography variant="body2">{speech.say(lines.said)}</Typography>}
            </Box>
          </Stack>
        </Panel>
        <Panel title={speech.say(LINES)} actions={props.besideLines}>
          {lines.state.lines.length === 0 ? (
            <Empty why={NOTHING_YET} />
          ) : (
            <GoodsLinesTable
              state={lines.state}
              columns={columns}
              conditions={conditions}
              onChange={lines.change}
              problemOf={problemOf}
            />
          )}
        </Panel>
        <Preview href={href} body={form.body} isReady={isReady} />
      </Stack>
    </FieldForm>
  );
}

// A part goes into the device: scanned or chosen, with what it will cost before it is recorded.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import type { RecordOf, Recorded } from '@/api/types';
import { CommandFields } from '@/parts/form/CommandFields';
import { Confirmation } from '@/parts/form/Confirmation';
import { FieldForm } from '@/parts/form/FieldForm';
import { Preview } from '@/parts/form/Preview';
import { RecordButton } from '@/parts/form/RecordButton';
import { useCommandForm } from '@/parts/form/useCommandForm';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { usualPayer } from './parts';

const CANCEL = phrase('انصراف', 'Cancel');
const ON_HAND = phrase('موجودی این محل: {count}', 'On hand at this site: {count}');
const HIDDEN = ['job'];
const COMMAND = 'FitPart';

interface Props {
  job: RecordOf<'jobs'>;
  href: string;
  onClose: () => void;
  onRecorded: (recorded: Recorded) => void;
}

export function FitDialog({ job, href, onClose, onRecorded }: Props) {
  const speech = useSpeech();
  const form = useCommandForm({
    command: COMMAND,
    href,
    hidden: HIDDEN,
    initial: { quantity: 1, payer: usualPayer(job.kind) },
    onRecorded,
  });
  const code = typeof form.values.part === 'string' ? form.values.part : '';
  const { data: person } = useQuery(me);
  const { data: parts } = useQuery({
    ...listPage('parts', { code, limit: 1 }),
    enabled: code !== '',
    placeholderData: undefined,
  });
  const part = parts?.rows[0];
  const { data: stock } = useQuery({
    ...listPage('stock', {
      part: part?.id,
      site: job.site,
      condition: 'fresh',
      limit: 1,
      fields: 'id',
      totals: true,
    }),
    enabled: part !== undefined && (person?.reads.includes('goods') ?? false),
    placeholderData: undefined,
  });
  const onHand = stock && (stock.totals?.quantity ?? 0);
  const isTracked = part?.tracking === 'by_serial';
  const fields = form.fields.filter(({ member }) => member !== 'part_serials' || isTracked);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.command(COMMAND)} <Code text={job.number ?? ''} />
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={form.send}>
          {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
          <CommandFields form={form} fields={fields} />
          {part && onHand !== undefined && (
            <Typography variant="body2" role="status">
              <bdi>{part.name}</bdi> · {speech.say(ON_HAND, { count: speech.number(onHand) })}
            </Typography>
          )}
          <Preview
            href={href}
            body={form.body}
            isReady={part !== undefined && form.isComplete && form.refusal === null}
          />
          <Confirmation form={form} />
          <Stack direction="row" sx={{ gap: 1 }}>
            <RecordButton command={COMMAND} form={form} />
            <Button onClick={onClose}>{speech.say(CANCEL)}</Button>
          </Stack>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}

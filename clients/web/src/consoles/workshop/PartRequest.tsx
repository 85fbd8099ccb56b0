// A request for a part: what is free of it here, the expert's word, what was issued.
import Typography from '@mui/material/Typography';
import type { RecordSpec } from '@/parts/record/RecordScreen';
import { RecordScreen } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { FreeStock } from './FreeStock';

const ISSUED = phrase(
  'از {of} عدد تأییدشده، {issued} عدد صادر شده است.',
  'Of {of} approved, {issued} {issued:is|are} issued.',
);

const spec: RecordSpec = {
  noun: 'part-requests',
  kind: 'part_request',
  member: 'request',
  facts: [
    'state',
    'part_code',
    'part_name',
    'quantity',
    'note',
    'job_number',
    'serial',
    'model_code',
    'promised',
    'asked_by_name',
    'asked_time',
    'reviewed_by_name',
    'approved_part_code',
    'approved',
    'reason',
  ],
  history: true,
  treatments: {
    review: { key: 'KeyY', initial: { verdict: 'approved' } },
    issue: { key: 'KeyI' },
    return: { key: 'KeyR' },
    close: { danger: true },
  },
};

const codeOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export default function PartRequest() {
  return (
    <RecordScreen
      spec={spec}
      treatments={(found) => {
        const open = Number(found.approved ?? 0) - Number(found.issued ?? 0);
        const initial = open > 0 ? { quantity: open } : {};
        return { issue: { ...spec.treatments?.issue, initial } };
      }}
    >
      {(found) => (
        <>
          <Issued issued={Number(found.issued ?? 0)} of={Number(found.approved ?? 0)} />
          <FreeStock part={codeOf(found.approved_part_code) || codeOf(found.part_code)} />
        </>
      )}
    </RecordScreen>
  );
}

function Issued({ issued, of }: { issued: number; of: number }) {
  const speech = useSpeech();
  if (of === 0) return null;
  return (
    <Typography sx={{ mb: 2 }}>
      {speech.say(ISSUED, { issued: speech.number(issued), of: speech.number(of) })}
    </Typography>
  );
}

// The parts that are in the device now: of the factory, or each with the job that put it there.
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const INSIDE = phrase('قطعه‌های داخل دستگاه', 'Inside the device');
const NONE = phrase(
  'قطعه‌ای در تعمیر عوض نشده؛ همان است که از کارخانه آمده.',
  'No repair has changed a part: it is as it came from the factory.',
);
const FACTORY = phrase('کارخانه', 'factory');

export function Inside({ parts }: { parts: Schemas['InstalledPart'][] }) {
  const speech = useSpeech();
  const several = parts.some(({ quantity }) => quantity !== 1);
  return (
    <Panel title={speech.say(INSIDE)}>
      {parts.length === 0 ? (
        <Typography variant="body2">{speech.say(NONE)}</Typography>
      ) : (
        <Rows
          rows={parts.map((part) => ({ ...part }))}
          columns={['part_code', 'part_serial', ...(several ? ['quantity'] : []), 'day', 'job_number']}
          named="installed_parts"
          label={speech.say(INSIDE)}
          cell={{
            part_serial: ({ part_serial: serial }) =>
              typeof serial === 'string' && serial !== '' ? (
                <CodeLink text={serial} to={`/part-serials/${encodeURIComponent(serial)}`} />
              ) : (
                <Value name="part_serial" value="" />
              ),
            job_number: ({ job, job_number: number }) =>
              typeof job === 'string' ? (
                <CodeLink text={String(number)} to={`/jobs/${job}`} />
              ) : (
                speech.say(FACTORY)
              ),
          }}
        />
      )}
    </Panel>
  );
}

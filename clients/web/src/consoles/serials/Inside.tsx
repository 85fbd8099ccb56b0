// The parts that are in the device now, each with the job that put it there.
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const INSIDE = phrase('قطعه‌های داخل دستگاه', 'Inside the device');
const NONE = phrase(
  'قطعه‌ای در تعمیر عوض نشده؛ همان است که از کارخانه آمده.',
  'No repair has changed a part: it is as it came from the factory.',
);
const SEE = phrase('پرونده', 'job');

export function Inside({ parts }: { parts: Schemas['InstalledPart'][] }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(INSIDE)}>
      {parts.length === 0 ? (
        <Typography variant="body2">{speech.say(NONE)}</Typography>
      ) : (
        <Rows
          rows={parts.map((part) => ({ ...part }))}
          columns={['part_code', 'part_serial', 'day']}
          named="installed_parts"
          label={speech.say(INSIDE)}
          after={(row) =>
            typeof row.job === 'string' && <CodeLink text={speech.say(SEE)} to={`/jobs/${row.job}`} />
          }
        />
      )}
    </Panel>
  );
}

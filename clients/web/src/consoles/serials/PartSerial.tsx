// Where a part's serial has been: in which devices, from when to when, by which job.
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { CopyButton } from '@/parts/show/CopyButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TITLE = phrase('سریال قطعه {serial}', 'Part serial {serial}');
const JOURNEY = phrase('در کدام دستگاه‌ها بوده است', 'In which devices it has been');
const STILL = phrase('هنوز در آن است', 'still inside');
const NOWHERE = phrase(
  'در این محل دستگاهی با این قطعه شناخته نیست.',
  'Nobody here knows a device with this part.',
);

export default function PartSerial() {
  const speech = useSpeech();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(
    report<Page<Schemas['PartJourney']>>('serials', `/part-serials/${encodeURIComponent(id)}`),
  );
  return (
    <>
      <PageHead title={speech.say(TITLE, { serial: codeText(id) })} beside={<CopyButton code={id} />} />
      <Panel title={speech.say(JOURNEY)}>
        {!data && <Awaited error={error} onAsk={refetch} />}
        {data?.rows.length === 0 && <Empty why={NOWHERE} />}
        {data && data.rows.length > 0 && (
          <Rows
            rows={data.rows.map((row) => ({ ...row }))}
            columns={['serial', 'part_code', 'day', 'until', 'job_number']}
            named="part_serials"
            label={speech.say(JOURNEY)}
            cell={{
              until: ({ until }) => (typeof until === 'string' ? speech.day(until) : speech.say(STILL)),
            }}
          />
        )}
      </Panel>
    </>
  );
}

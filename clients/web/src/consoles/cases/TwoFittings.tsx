// One part in two devices (C-24): which was fitted where, when and by whom; the later one's credit waits.
import { Busy } from '@/parts/Busy';
import type { Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FoundCase } from './Case';
import { Evidence } from './Evidence';
import { fittingsOf } from './papers';
import { Sides } from './Sides';
import { useLinkedJobs } from './useLinkedJobs';

const TITLE = phrase('هر دو نصب', 'Both fittings');
const EARLIER = phrase('نصب زودتر', 'Earlier fitting');
const LATER = phrase('نصب دیرتر، بی‌اعتبار تا تصمیم', 'Later fitting, not credited until decided');

const OF_LINE = [
  'part_code',
  'part_serial',
  'time',
  'author_name',
  'payer',
  'tag_number',
  'removed',
] as const;
const OF_JOB = ['kind', 'state', 'model_code', 'customer_name', 'complaint'] as const;

interface Props {
  found: FoundCase;
  links: Schemas['LinkRow'][];
}

export function TwoFittings({ found, links }: Props) {
  const speech = useSpeech();
  const jobs = useLinkedJobs(links);
  if (!jobs) return <Busy />;
  const both = fittingsOf(found, jobs);
  if (!both) return <Evidence links={links} />;
  const sides = [
    { name: speech.say(EARLIER), ...both.earlier },
    { name: speech.say(LATER), ...both.later },
  ];
  return (
    <Panel title={speech.say(TITLE)}>
      <Sides
        label={speech.say(TITLE)}
        sides={sides}
        lines={[
          ...OF_LINE.map((name) => ({
            name,
            word: speech.member(name, 'parts'),
            cell: ({ line }: (typeof sides)[number]) => (
              <Value
                name={name}
                value={name === 'removed' ? line.removed !== null : line[name]}
                rows="parts"
              />
            ),
          })),
          {
            name: 'serial',
            word: speech.member('serial', 'jobs'),
            cell: ({ job }) => (
              <CodeLink text={job.serial} to={`/serials/${encodeURIComponent(job.serial)}`} />
            ),
          },
          ...OF_JOB.map((name) => ({
            name,
            word: speech.member(name, 'jobs'),
            cell: ({ job }: (typeof sides)[number]) => <Value name={name} value={job[name]} rows="jobs" />,
          })),
        ]}
      />
    </Panel>
  );
}

// A repair beyond what its contract allows (C-23): the contract with its allowance, and the use that is beyond
// it beside the last one that was not.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Head, RecordOf, Schemas } from '@/api/types';
import { Busy } from '@/parts/Busy';
import { UsedOf } from '@/parts/contracts/UsedOf';
import { Panel } from '@/parts/Panel';
import { CodeLink } from '@/parts/show/Code';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FoundCase } from './Case';
import { Evidence } from './Evidence';
import { usesOf } from './papers';
import { Sides, type Side } from './Sides';
import { useLinkedJobs } from './useLinkedJobs';

const TITLE = phrase('قرارداد و هر دو مصرف', 'The contract and both uses');
const WITHIN = phrase('آخرین مصرف در سقف', 'Last use within it');
const BEYOND = phrase('بیش از سقف', 'Beyond it');
const CASES = phrase('تعمیرها:', 'cases:');
const VISITS = phrase('سرویس‌ها:', 'visits:');

const LINES = ['admitted_time', 'state', 'kind', 'serial', 'customer_name', 'complaint'] as const;

interface Props {
  found: FoundCase;
  links: Schemas['LinkRow'][];
  contract: (RecordOf<'contracts'> & Head) | undefined;
}

export function TwoUses({ found, links, contract }: Props) {
  const speech = useSpeech();
  const jobs = useLinkedJobs(links);
  if (!jobs) return <Busy />;
  const uses = usesOf(found, jobs);
  if (!uses) return <Evidence links={links} />;
  const sides = [
    ...(uses.within ? [{ name: speech.say(WITHIN), job: uses.within }] : []),
    { name: speech.say(BEYOND), job: uses.beyond },
  ];
  return (
    <Panel title={speech.say(TITLE)}>
      {contract && (
        <Box sx={{ mb: 1.5 }}>
          <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <CodeLink text={contract.number ?? ''} to={`/contracts/${contract.id}`} />
            <bdi>{contract.customer_name}</bdi>
            {contract.contract_scope !== 'periodic' && (
              <>
                <span>{speech.say(CASES)}</span>
                <UsedOf used={contract.cases_used} most={contract.most_cases} />
              </>
            )}
            {contract.contract_scope !== 'cases' && (
              <>
                <span>{speech.say(VISITS)}</span>
                <UsedOf used={contract.visits_done} most={contract.most_visits} />
              </>
            )}
          </Typography>
        </Box>
      )}
      <Sides
        label={speech.say(TITLE)}
        sides={sides}
        lines={LINES.map((name) => ({
          name,
          word: speech.member(name, 'jobs'),
          cell: ({ job }: Side) =>
            name === 'serial' ? (
              <CodeLink text={job.serial} to={`/serials/${encodeURIComponent(job.serial)}`} />
            ) : (
              <Value name={name} value={job[name]} rows="jobs" />
            ),
        }))}
      />
    </Panel>
  );
}

// The contract that bears the job, with what is left of it; or one that could, and the way to say so.
import Typography from '@mui/material/Typography';
import type { RecordOf } from '@/api/types';
import { dayOf, today } from '@/format/days';
import { coverOf } from '@/parts/contracts/cover';
import { useContractsOf } from '@/parts/contracts/useContractsOf';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const BORNE = phrase('این تعمیر به حساب قرارداد است:', 'A contract bears this repair:');
const TARIFF = phrase(
  'سقف قرارداد پر بود؛ مشتری با تعرفه آن می‌پردازد:',
  'The allowance was used up, and the customer pays by the tariff of',
);
const COVERS = phrase('این دستگاه زیر قرارداد است:', 'This device is under contract');
const LEFT = phrase('{left} تعمیر مانده است.', '{left} {left:case is|cases are} left.');
const ANY = phrase('بی سقف.', 'No limit.');

export const OF_CONTRACT = ['serve'];

export function ContractPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const serve = job.actions.filter(({ name, allowed }) => allowed && OF_CONTRACT.includes(name));
  const mayServe = serve.length > 0 && job.contract === null;
  const day = job.admitted_time ? dayOf(job.admitted_time) : today();
  const covering = coverOf(useContractsOf(mayServe ? job.serial : '') ?? [], day);
  if (job.contract !== null) {
    const { contract, contract_number, contract_cases_left: left } = job;
    return (
      <Panel title={speech.record('contract')} actions={<Bar job={job} />}>
        <Typography variant="body2">
          {speech.say(job.kind === 'contract' ? BORNE : TARIFF)}{' '}
          <CodeLink text={contract_number} to={`/contracts/${contract}`} />
          {' · '}
          {left === null ? speech.say(ANY) : speech.say(LEFT, { left: speech.number(left) })}
        </Typography>
      </Panel>
    );
  }
  if (!mayServe || !covering) return null;
  return (
    <Panel title={speech.record('contract')} actions={<Bar job={job} initial={covering.number} />}>
      <Typography variant="body2">
        {speech.say(COVERS)} <CodeLink text={covering.number} to={`/contracts/${covering.id}`} />
      </Typography>
    </Panel>
  );
}

function Bar({ job, initial }: { job: RecordOf<'jobs'>; initial?: string }) {
  return (
    <ActionBar
      actions={job.actions.filter(({ name, allowed }) => allowed && OF_CONTRACT.includes(name))}
      subject={job.number}
      member="job"
      hasPrimary={false}
      treatments={{ serve: { ...(initial ? { initial: { contract: initial } } : {}) } }}
    />
  );
}

// A contract: what it promises to whom, how much of it is used, its visits and instalments, what happened.
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { record } from '@/api/queries';
import type { Recorded } from '@/api/types';
import { EndDay } from '@/parts/contracts/EndDay';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { Facts } from '@/parts/record/Facts';
import { Links } from '@/parts/record/Links';
import { RecordBody } from '@/parts/record/RecordBody';
import { Timeline } from '@/parts/record/Timeline';
import { CodeLink } from '@/parts/show/Code';
import { CopyButton } from '@/parts/show/CopyButton';
import { Marks } from '@/parts/show/Marks';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Allowance } from './Allowance';
import { Covered } from './Covered';
import { Instalments } from './Instalments';
import { PlanOf } from './PlanOf';
import { OF_MONEY, treatmentsOf, type Contract } from './treatments';

const PROMISED = phrase('طرف، دوره و تعهد', 'Party, period and promise');
const HISTORY = phrase('اصلاح‌ها، تعلیق‌ها و تاریخچه', 'Amendments, suspensions and history');
const EVERY = phrase('هر {months} ماه', 'every {months} {months:month|months}');
const IN_ALL = phrase('{visits} سرویس در دوره', '{visits} {visits:visit|visits} over the period');
const COLOURS = {
  coming: 'info',
  active: 'success',
  suspended: 'warning',
  expired: 'default',
  terminated: 'error',
} as const;

export function ContractPage({ found }: { found: Contract }) {
  const speech = useSpeech();
  const navigate = useNavigate();
  const number = found.number ?? '';
  const hasVisits = found.contract_scope !== 'cases';
  const onRecorded = (action: string, { id }: Recorded) => {
    if (action === 'renew') void navigate(`/contracts/${id}`);
  };
  return (
    <>
      <PageHead
        title={`${speech.record('contract')} ${number}`}
        beside={
          <>
            <CopyButton code={number} />
            <Chip
              size="small"
              color={COLOURS[found.phase]}
              label={speech.choice('contract_phase', found.phase)}
            />
            <Marks sync={found.sync} />
          </>
        }
      >
        <ActionBar
          actions={found.actions.filter(({ name }) => !OF_MONEY.includes(name))}
          subject={number}
          member="contract"
          treatments={treatmentsOf(found)}
          onRecorded={onRecorded}
        />
      </PageHead>
      <RecordBody
        asOf={found.as_of}
        beside={
          <>
            <Allowance found={found} />
            <Timeline noun="contracts" id={found.id} title={HISTORY} />
            <Links noun="contracts" id={found.id} />
          </>
        }
      >
        <Panel title={speech.say(PROMISED)}>
          <Facts
            record={{
              ...found,
              response_hours: found.response_hours || null,
              repair_hours: found.repair_hours || null,
              visits: hasVisits ? found.visits : null,
            }}
            rows="contracts"
            members={[
              'customer_name',
              'contract_scope',
              'begins',
              'ends',
              'visits',
              'service_site_code',
              'response_hours',
              'repair_hours',
              'price',
              'renews',
              'renewed_by',
              'note',
            ]}
            cell={{
              ends: () => <EndDay contract={found} />,
              visits: () =>
                found.interval_months > 0
                  ? speech.say(EVERY, { months: speech.number(found.interval_months) })
                  : speech.say(IN_ALL, { visits: speech.number(found.visits) }),
              renews: () => <Renewed id={found.renews ?? ''} />,
              renewed_by: () => (
                <CodeLink
                  text={found.renewed_by ?? ''}
                  to={`/contracts/${encodeURIComponent(found.renewed_by ?? '')}`}
                />
              ),
            }}
          />
        </Panel>
        <Covered serials={found.serials} />
        <Instalments found={found} />
        {hasVisits && <PlanOf found={found} />}
      </RecordBody>
    </>
  );
}

// The contract before this one, by its number.
function Renewed({ id }: { id: string }) {
  const { data } = useQuery({ ...record('contracts', id), enabled: id !== '' });
  return data ? <CodeLink text={data.number ?? ''} to={`/contracts/${data.id}`} /> : null;
}

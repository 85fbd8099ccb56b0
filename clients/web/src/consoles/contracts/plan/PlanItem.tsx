// A visit of a plan: whose, which device, by when, and what is done about it.
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { listPage, me, record } from '@/api/queries';
import type { Head, RecordOf } from '@/api/types';
import { today } from '@/format/days';
import { codeText } from '@/format/isolated';
import { Awaited } from '@/parts/Awaited';
import { JobCards } from '@/parts/JobCards';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ActionBar } from '@/parts/record/ActionBar';
import { Facts } from '@/parts/record/Facts';
import { DueDay } from '@/parts/show/DueDay';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { deedsOf } from './deeds';
import { PlanStanding } from './PlanCards';

const TITLE = phrase('سرویس دوره‌ای {n}، {serial}', 'Periodic visit {n}, {serial}');
const ADMIT = phrase('پذیرش این دستگاه', 'Admit this device');
const JOBS = phrase('پرونده‌های این دستگاه', 'Jobs of this device');
const NO_JOBS = phrase('هنوز پرونده‌ای ندارد.', 'It has no job yet.');
const SHOWN = 5;
const FACTS = [
  'customer_name',
  'contract_number',
  'serial',
  'plan_number',
  'due_day',
  'planned_day',
  'service_site_code',
  'technician_name',
  'plan_side',
  'job_number',
  'ended_day',
  'note',
];

type Found = RecordOf<'plan-items'> & Head;

export default function PlanItem() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('plan-items', id));
  return found ? <ItemPage key={found.id} found={found} /> : <Awaited error={error} onAsk={refetch} />;
}

function ItemPage({ found }: { found: Found }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data: jobs } = useQuery(listPage('open-jobs', { serial: found.serial, limit: 1 }));
  const isOpen = found.state === 'due' || found.state === 'planned';
  const job = jobs?.rows[0]?.number ?? '';
  return (
    <>
      <PageHead
        title={speech.say(TITLE, {
          n: speech.number(found.plan_number),
          serial: codeText(found.serial),
        })}
        beside={<PlanStanding item={found} />}
      >
        {jobs && (
          <ActionBar
            actions={found.actions}
            subject={found.contract_number}
            member="plan_item"
            treatments={deedsOf(found, job, today())}
          />
        )}
        {isOpen && jobs?.rows.length === 0 && person?.may.includes('AdmitDevice') && (
          <Button component={Link} to={`/admission?serial=${encodeURIComponent(found.serial)}`}>
            {speech.say(ADMIT)}
          </Button>
        )}
      </PageHead>
      <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
        <Panel>
          <Facts
            record={{ ...found }}
            rows="plan-items"
            members={FACTS}
            cell={{
              due_day: () =>
                isOpen ? (
                  <DueDay day={found.due_day} />
                ) : (
                  <Value name="due_day" value={found.due_day} rows="plan-items" />
                ),
            }}
          />
        </Panel>
        <Panel title={speech.say(JOBS)}>
          <JobCards
            query={{ serial: found.serial, limit: SHOWN }}
            empty={NO_JOBS}
            label={speech.say(JOBS)}
            all={`/jobs?serial=${encodeURIComponent(found.serial)}`}
          />
        </Panel>
      </Box>
    </>
  );
}

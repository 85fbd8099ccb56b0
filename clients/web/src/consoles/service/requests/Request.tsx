// A request: what was asked, the visits that were planned for it, and the way into the house.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { me, listPage } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { VisitCards } from '../visits/VisitCards';
import { PlanVisitButton } from '../visits/PlanVisitButton';

const VISITS = phrase('سرویس در محل', 'Visits');
const NO_VISIT = phrase('هنوز برنامه‌ای برای رفتن نیست.', 'No visit is planned yet.');
const SHOWN = 20;

const spec: RecordSpec = {
  noun: 'requests',
  kind: 'service_request',
  member: 'request',
  facts: [
    'state',
    'job_number',
    'priority',
    'contact',
    'customer_name',
    'mobile',
    'complaint',
    'serial',
    'model_code',
    'served_at',
    'address',
    'wanted',
    'scheduled_day',
    'technician_name',
    'note',
    'reason',
    'registered_time',
    'site_code',
  ],
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

export default function Request() {
  const navigate = useNavigate();
  const treatments = (found: AnyRow & Head): Record<string, ActionTreatment> => ({
    admit: {
      key: 'KeyA',
      primary: true,
      run: () => void navigate(`/admission?request=${encodeURIComponent(found.id)}`),
    },
    schedule: {
      key: 'KeyS',
      initial: {
        date: textOf(found.scheduled_day) || textOf(found.wanted) || null,
        technician: textOf(found.technician) || null,
        note: textOf(found.note),
      },
    },
    cancel: { danger: true },
  });
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(found) => <VisitsOf request={found} />}
    </RecordScreen>
  );
}

function VisitsOf({ request }: { request: AnyRow & Head }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery(listPage('visits', { request: request.id, limit: SHOWN }));
  const isWaiting = request.state === 'open' || request.state === 'scheduled';
  if (!data || (data.rows.length === 0 && !isWaiting)) return null;
  return (
    <Panel
      title={speech.say(VISITS)}
      actions={
        isWaiting &&
        request.site === person?.site && (
          <PlanVisitButton
            known={{ request: request.id }}
            initial={{
              date: textOf(request.scheduled_day) || textOf(request.wanted) || null,
              technician: textOf(request.technician) || null,
              address: textOf(request.address),
            }}
          />
        )
      }
    >
      {data.rows.length === 0 ? speech.say(NO_VISIT) : <VisitCards visits={data.rows} isDated />}
      <More of={data} to="/visits/all" filters={{ request_number: request.number }} />
    </Panel>
  );
}

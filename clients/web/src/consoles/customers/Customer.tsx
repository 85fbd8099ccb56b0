import { useNavigate } from 'react-router';
import { ContractsOfCustomer } from '@/parts/contracts/ContractsOfCustomer';
import { JobCards } from '@/parts/JobCards';
import { Panel } from '@/parts/Panel';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import type { FormValues } from '@/parts/form/values';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const JOBS = phrase('پرونده‌های او', 'Jobs of this customer');
const NO_JOBS = phrase('هنوز دستگاهی نیاورده است.', 'Has not brought a device yet.');
const SHOWN = 50;
const MEMBERS = ['name', 'kind', 'national_id', 'mobile', 'address'];

const spec: RecordSpec = {
  noun: 'customers',
  kind: 'customer',
  facts: [...MEMBERS, 'site_code'],
  history: false,
};

export default function Customer() {
  const speech = useSpeech();
  const navigate = useNavigate();
  return (
    <RecordScreen
      spec={spec}
      treatments={(found) => ({
        admit: {
          key: 'KeyA',
          primary: true,
          run: () => void navigate(`/admission?customer=${encodeURIComponent(found.id)}`),
        },
        // A change replaces all that is known of a customer, so the form begins with it.
        change: { initial: Object.fromEntries(MEMBERS.map((name) => [name, found[name]])) as FormValues },
      })}
    >
      {(found) => (
        <>
          <ContractsOfCustomer customer={found.id} />
          <Panel title={speech.say(JOBS)}>
            <JobCards
              query={{ customer: found.id, limit: SHOWN }}
              empty={NO_JOBS}
              label={speech.say(JOBS)}
              all={`/jobs?customer=${encodeURIComponent(found.id)}`}
            />
          </Panel>
        </>
      )}
    </RecordScreen>
  );
}

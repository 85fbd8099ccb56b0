// The visits for a job whose device is with its owner.
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PlanVisitButton } from '../visits/PlanVisitButton';
import { VisitCards } from '../visits/VisitCards';

const VISITS = phrase('سرویس در محل', 'Visits');
const SHOWN = 20;

export function JobVisits({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery(listPage('visits', { job: job.id, limit: SHOWN }));
  const isOver = job.state === 'delivered' || job.state === 'returned';
  const mayPlan = !isOver && job.site === person?.site && person.may.includes('PlanVisit');
  const visits = data?.rows ?? [];
  if (visits.length === 0 && !mayPlan) return null;
  return (
    <Panel
      title={speech.say(VISITS)}
      actions={mayPlan && <PlanVisitButton known={{ job: job.id }} initial={{}} />}
    >
      {visits.length > 0 && <VisitCards visits={visits} isDated label={speech.say(VISITS)} />}
      <More of={data} to="/visits/all" filters={{ job_number: job.number }} />
    </Panel>
  );
}

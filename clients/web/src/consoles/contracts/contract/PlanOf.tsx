// The visits of a contract's plan, the nearest first, with what has become of each.
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { listPage } from '@/api/queries';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PlanCards } from '../plan/PlanCards';
import type { Contract } from './treatments';

const TITLE = phrase('سرویس‌های دوره‌ای', 'Periodic visits');
const ALL = phrase('همه سرویس‌های این قرارداد', 'All visits of this contract');
const SHOWN = 20;

export function PlanOf({ found }: { found: Contract }) {
  const speech = useSpeech();
  const { data } = useQuery(
    listPage('plan-items', { contract: found.id, state_in: 'due,planned', sort: 'due_day', limit: SHOWN }),
  );
  return (
    <Panel
      title={speech.say(TITLE)}
      actions={
        <Link
          component={RouterLink}
          variant="body2"
          to={`/plan-items/all?contract_number=${encodeURIComponent(found.number ?? '')}`}
        >
          {speech.say(ALL)}
        </Link>
      }
    >
      {data && <PlanCards items={data.rows} label={speech.say(TITLE)} isDated isOfContract />}
      <More
        of={data}
        to="/plan-items/all"
        filters={{ contract_number: found.number, state_in: 'due,planned' }}
      />
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { RefusalView } from '@/parts/RefusalView';
import { CasePage } from './CasePage';

export default function Case() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('replacements', id));
  if (error && !found)
    return <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />;
  return found ? <CasePage key={found.id} found={found} /> : <Busy />;
}

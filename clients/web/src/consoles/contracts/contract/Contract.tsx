import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { RefusalView } from '@/parts/RefusalView';
import { ContractPage } from './ContractPage';

export default function Contract() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('contracts', id));
  if (error && !found)
    return <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />;
  return found ? <ContractPage key={found.id} found={found} /> : <Busy />;
}

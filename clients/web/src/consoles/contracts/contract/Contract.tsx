import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { ContractPage } from './ContractPage';

export default function Contract() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('contracts', id));
  return found ? <ContractPage key={found.id} found={found} /> : <Awaited error={error} onAsk={refetch} />;
}

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { record } from '@/api/queries';
import { Awaited } from '@/parts/Awaited';
import { CasePage } from './CasePage';

export default function Case() {
  const { id = '' } = useParams();
  const { data: found, error, refetch } = useQuery(record('replacements', id));
  return found ? <CasePage key={found.id} found={found} /> : <Awaited error={error} onAsk={refetch} />;
}

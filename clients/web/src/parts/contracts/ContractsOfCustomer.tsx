import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { ContractsOf } from './ContractsOf';

const MOST = 50;

export function ContractsOfCustomer({ customer }: { customer: string }) {
  const { data: person } = useQuery(me);
  const { data } = useQuery({
    ...listPage('contracts', { customer, limit: MOST }),
    enabled: person?.reads.includes('service') ?? false,
  });
  return data && <ContractsOf contracts={data.rows} of={data} filters={{ customer }} />;
}

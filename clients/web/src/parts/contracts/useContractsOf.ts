// The contracts that name a product in the terms that hold.
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { serialKey } from '@/input/codes';
import type { Contract } from './cover';

const MOST = 20;

// Undefined until they are known; empty for whoever may not read them.
export function useContractsOf(serial: string): Contract[] | undefined {
  const { data: person } = useQuery(me);
  const reads = person?.reads.includes('service') ?? false;
  const isAsked = reads && serial !== '';
  const { data: named } = useQuery({
    ...listPage('contract-serials', { serial: serialKey(serial), limit: MOST }),
    enabled: isAsked,
    placeholderData: undefined,
  });
  const ids = (named?.rows ?? []).flatMap(({ contract }) => contract ?? []);
  const { data: found } = useQuery({
    ...listPage('contracts', { id_in: ids.join(','), limit: MOST }),
    enabled: ids.length > 0,
    placeholderData: undefined,
  });
  if (!isAsked || (named && ids.length === 0)) return [];
  return found?.rows;
}

// What is known here of a serial that is being typed, and the jobs it has had.
import { useQuery } from '@tanstack/react-query';
import { listPage, record } from '@/api/queries';
import { useSettled } from '@/input/useSettled';
import type { RecordOf, RowOf } from '@/api/types';
import { understoodSerial, type Customer } from './admission';

const PAUSE = 120; // ms without a key, so that a verdict is there within 300
const LEAST = 4; // characters: shorter ones are still being typed

export type Known = RecordOf<'serials'>;

export interface SerialState {
  code: string;
  known: Known | undefined;
  jobs: RowOf<'jobs'>[];
  isUnknown: boolean;
  isAsked: boolean; // the answer is on its way
  error: Error | null;
  offered: Customer | null; // its owner, or who brought it last
}

export function useSerial(typed: string): SerialState {
  const code = understoodSerial(typed);
  const settled = useSettled(code, PAUSE);
  const isLong = settled.length >= LEAST;
  // The list is asked before the record: a serial that nobody knows yet is no fault.
  const {
    data: found,
    error,
    isFetching,
  } = useQuery({
    ...listPage('serials', { serial: settled, limit: 1 }),
    enabled: isLong,
    placeholderData: undefined,
  });
  const id = (isLong ? found?.rows[0]?.id : undefined) ?? '';
  const { data: known } = useQuery({ ...record('serials', id), enabled: id !== '' });
  const { data: page } = useQuery({
    ...listPage('jobs', { serial: id, limit: 5 }),
    enabled: id !== '',
  });
  const jobs = (id ? page?.rows : undefined) ?? [];
  return {
    code,
    known: id ? known : undefined,
    jobs,
    isUnknown: isLong && found?.rows.length === 0 && settled === code,
    isAsked: code.length >= LEAST && (settled !== code || isFetching || (id !== '' && !known)),
    error,
    offered: offeredBy(id ? known : undefined, jobs[0]),
  };
}

function offeredBy(known: Known | undefined, last: RowOf<'jobs'> | undefined): Customer | null {
  if (known?.owner) return { id: known.owner, name: known.owner_name, mobile: known.owner_mobile };
  if (last?.customer && last.serial === known?.id)
    return { id: last.customer, name: last.customer_name ?? '', mobile: '' };
  return null;
}

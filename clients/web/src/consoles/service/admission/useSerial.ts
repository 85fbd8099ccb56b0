// What is known here of a serial that is being typed, and the jobs it has had.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys, listPage, record } from '@/api/queries';
import { isRefused } from '@/api/refusal';
import { useSettled } from '@/input/useSettled';
import type { Head, RecordOf, RowOf } from '@/api/types';
import type { Phrase } from '@/words/phrase';
import { productOf } from '../scanned';
import { understoodSerial, type Customer } from './admission';

const PAUSE = 120; // ms without a key, so that a verdict is there within 300
const NO_JOBS: RowOf<'jobs'>[] = [];
const LEAST = 4; // characters: shorter ones are still being typed

export type Known = RecordOf<'serials'> & Head;

// The serial that was probably meant, and why the site thinks so.
export interface Near {
  serial: string;
  why: Phrase;
}

export interface SerialState {
  code: string;
  known: Known | undefined;
  jobs: RowOf<'jobs'>[];
  isUnknown: boolean;
  near: Near | null; // of an unknown one
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
    queryKey: keys.list('serials', { meant: settled }),
    queryFn: async () => (await productOf(settled)) ?? null,
    enabled: isLong,
  });
  const id = (isLong ? found?.id : undefined) ?? '';
  const { data: known } = useQuery({ ...record('serials', id), enabled: id !== '' });
  const { data: page } = useQuery({
    ...listPage('jobs', { serial: id, limit: 5 }),
    enabled: id !== '',
  });
  const jobs = (id ? page?.rows : undefined) ?? NO_JOBS;
  const isUnknown = isLong && found === null && settled === code;
  // Why there is no such record says what it may have been.
  const { error: missing } = useQuery({ ...record('serials', settled), enabled: isUnknown });
  const isAsked = code.length >= LEAST && (settled !== code || isFetching || (id !== '' && !known));
  return useMemo(
    () => ({
      code,
      known: id ? known : undefined,
      jobs,
      isUnknown,
      near: isUnknown ? nearIn(missing) : null,
      isAsked,
      error,
      offered: offeredBy(id ? known : undefined, jobs[0]),
    }),
    [code, id, known, jobs, isUnknown, missing, isAsked, error],
  );
}

function nearIn(error: Error | null): Near | null {
  if (!isRefused(error)) return null;
  const { numbers, remedy } = error.refusal;
  return remedy && typeof numbers.near === 'string' ? { serial: numbers.near, why: remedy } : null;
}

function offeredBy(known: Known | undefined, last: RowOf<'jobs'> | undefined): Customer | null {
  if (known?.owner) return { id: known.owner, name: known.owner_name, mobile: known.owner_mobile };
  if (last?.customer && last.serial === known?.id)
    return { id: last.customer, name: last.customer_name ?? '', mobile: '' };
  return null;
}

// What a report is asked for, kept in the address: whose, and from when to when. Without a choice
// it is the last month; "from" may be the beginning.
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { addDays, today } from '@/format/days';

export const BEGINNING = 'beginning';
const DAYS_UNASKED = 30;

export interface Asked {
  agent: string | undefined;
  from: string | undefined; // undefined: from the beginning
  to: string;
  change: (values: Record<string, string | null>) => void;
}

export function periodOf(
  params: URLSearchParams,
  now: string = today(),
): { from: string | undefined; to: string } {
  const to = params.get('to') ?? now;
  const from = params.get('from') ?? addDays(to, -DAYS_UNASKED);
  return { from: from === BEGINNING ? undefined : from, to };
}

export function useAsked(): Asked {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Record<string, string | null>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values))
            if (value) after.set(name, value);
            else after.delete(name);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { agent: params.get('agent') ?? undefined, ...periodOf(params), change };
}

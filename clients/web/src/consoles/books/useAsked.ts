// What a report is asked for, kept in the address: whose, and from when to when. Without a choice
// it is the last month; "from" may be the beginning.
import { addDays, today } from '@/format/days';
import { useAddress, type Put } from '@/parts/useAddress';

export const BEGINNING = 'beginning';
const DAYS_UNASKED = 30;

export interface Asked {
  agent: string | undefined;
  from: string | undefined; // undefined: from the beginning
  to: string;
  put: Put;
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
  const [params, put] = useAddress();
  return { agent: params.get('agent') ?? undefined, ...periodOf(params), put };
}

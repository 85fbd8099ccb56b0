// An admission while it is typed: kept as a draft, and recorded as one or two commands. A customer who
// is new is registered first; when the admission is then refused, the customer stays registered and
// chosen, so that trying again does not register the same person twice.
import { useCallback, useRef, useState } from 'react';
import { useRecord } from '@/api/commands';
import type { DraftState } from '@/api/drafts';
import { isRefused, refusalOf } from '@/api/refusal';
import type { Recorded } from '@/api/types';
import {
  customerBody,
  EMPTY,
  jobBody,
  lackingIn,
  type Admission,
  type Customer,
  type Lacking,
} from './admission';

interface Known {
  isUnknown: boolean; // nobody here knows the serial
  offered: Customer | null; // whom the serial suggests
}

export function useAdmission(
  initial: Admission,
  draft: DraftState<Admission>,
  onRecorded: (job: Recorded) => void,
) {
  const [values, setValues] = useState(initial);
  const [lacking, setLacking] = useState<Lacking | null>(null);
  const latest = useRef(initial);
  const isBusy = useRef(false);
  const register = useRecord();
  const admit = useRecord();

  const { keep } = draft;
  const put = useCallback(
    (change: Partial<Admission>) => {
      latest.current = { ...latest.current, ...change };
      setValues(latest.current);
      setLacking(null);
      keep(latest.current);
    },
    [keep],
  );
  const clear = () => {
    latest.current = EMPTY;
    setValues(EMPTY);
    setLacking(null);
    register.reset();
    admit.reset();
    draft.drop();
  };
  const record = async ({ isUnknown, offered }: Known, confirmed: boolean) => {
    const customer = latest.current.customer === undefined ? offered : latest.current.customer;
    const missing = lackingIn(latest.current, customer);
    setLacking(missing);
    if (missing) return;
    register.reset();
    let who = customer?.id ?? '';
    const { newcomer } = latest.current;
    if (newcomer) {
      const { id } = await register.mutateAsync({ href: '/customers', body: customerBody(newcomer) });
      put({ customer: { id, name: newcomer.name, mobile: newcomer.mobile }, newcomer: null });
      who = id;
    }
    const job = await admit.mutateAsync({
      href: '/jobs',
      body: jobBody(latest.current, who, isUnknown),
      confirmed,
    });
    clear();
    onRecorded(job);
  };
  const send = (known: Known, confirmed = false) => {
    if (isBusy.current) return;
    isBusy.current = true;
    record(known, confirmed)
      .catch(() => undefined) // what was refused is shown from the commands' own state
      .finally(() => (isBusy.current = false));
  };

  const error = register.error ?? admit.error;
  const warnings = isRefused(error) && error.needsConfirmation ? (error.refusal.warnings ?? []) : [];
  return {
    values,
    put,
    clear,
    send,
    lacking,
    warnings,
    refusal: error && warnings.length === 0 ? refusalOf(error) : null,
    forget: () => {
      register.reset();
      admit.reset();
    },
    isSending: register.isPending || admit.isPending,
  };
}

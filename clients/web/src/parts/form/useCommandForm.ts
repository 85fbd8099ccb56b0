// The state of a command that is being filled in: its values, what is wrong with them, what the
// site said of it, and the way to its being recorded.
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { tryOut, useRecord, type Deed } from '@/api/commands';
import { isRefused, refusalOf, type Refusal } from '@/api/refusal';
import type { CommandField, Recorded } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { bodyOf, missingField, pathOf, type FieldValue, type FormValues } from './values';

const MISSING = phrase('این را پر کنید.', 'Fill this in.');

export interface CommandFormOptions {
  command: string;
  href: string;
  known?: FormValues; // members that the page gives and nobody types
  initial?: FormValues;
  hidden?: string[]; // members that the address gives
  decided?: (values: FormValues) => FormValues; // what the page makes of what is typed, before it is sent
  onRecorded: (recorded: Recorded) => void;
  onChange?: (values: FormValues) => void; // a draft's
}

export interface CommandFormState {
  fields: CommandField[];
  values: FormValues;
  put: (member: string, value: FieldValue) => void;
  replace: (values: FormValues) => void;
  problemOf: (path: (string | number)[]) => string | undefined;
  refusal: Refusal | null; // what is not shown beside a field alone
  warnings: Refusal[];
  body: FormValues;
  isComplete: boolean; // nothing required is empty, so that it may be tried out
  isSending: boolean;
  send: (confirmed?: boolean, second?: string) => void;
  check: (onFine: () => void) => void; // tries it out; what is wrong is shown as if it had been sent
  forget: () => void;
}

export function useCommandForm(options: CommandFormOptions): CommandFormState {
  const { command, href, known, initial, hidden, decided, onRecorded, onChange } = options;
  const speech = useSpeech();
  const [values, setValues] = useState<FormValues>(initial ?? {});
  const [missing, setMissing] = useState<string | null>(null);
  const record = useRecord();
  const trial = useMutation({ mutationFn: (deed: Deed) => tryOut(deed) });
  const fields = useMemo(
    () =>
      speech
        .fields(command)
        .filter((field) => !hidden?.includes(field.member) && !(known && field.member in known)),
    [speech, command, hidden, known],
  );
  const error = record.error ?? trial.error;
  const refusal = error ? refusalOf(error) : null;
  const warnings = isRefused(error) && error.needsConfirmation ? (error.refusal.warnings ?? []) : [];
  const body = bodyOf({ ...values, ...known, ...decided?.(values) });

  const change = (next: FormValues) => {
    setValues(next);
    setMissing(null);
    onChange?.(next);
  };
  const lacking = missingField(fields, values);
  const checkComplete = () => {
    setMissing(lacking);
    return lacking === null;
  };
  const check = (onFine: () => void) => {
    if (!trial.isPending && checkComplete()) trial.mutate({ href, body }, { onSuccess: onFine });
  };
  const send = (confirmed = false, second?: string) => {
    if (record.isPending || !checkComplete()) return;
    record.mutate({ href, body, confirmed, ...(second ? { second } : {}) }, { onSuccess: onRecorded });
  };
  const problemOf = (path: (string | number)[]) => {
    if (path.length === 1 && path[0] === missing) return speech.say(MISSING);
    if (!refusal?.field) return undefined;
    const at = pathOf(refusal.field);
    return at.join('.') === path.join('.') ? speech.said(refusal.messages) : undefined;
  };
  return {
    fields,
    values,
    put: (member, value) => change({ ...values, [member]: value }),
    replace: change,
    problemOf,
    refusal: warnings.length > 0 ? null : refusal,
    warnings,
    body,
    isComplete: lacking === null,
    isSending: record.isPending || trial.isPending,
    send,
    check,
    forget: () => {
      record.reset();
      trial.reset();
    },
  };
}

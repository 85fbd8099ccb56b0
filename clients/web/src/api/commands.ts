// What is recorded. A command has one key for as long as its person means one deed: pressed twice,
// or sent again because no answer came, it is done once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { isRefused } from './refusal';
import { request, type Query } from './request';
import type { Recorded, Tried } from './types';

export interface Deed {
  href: string; // of an action, or of a noun: "/jobs", "/jobs/4.1.216/fit"
  body: unknown;
  confirmed?: boolean; // the warnings were seen
  second?: string; // a second person's confirmation
  query?: Query;
}

export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export const tryOut = (deed: Deed, signal?: AbortSignal): Promise<Tried> =>
  request<Tried>(deed.href, {
    method: 'POST',
    body: deed.body,
    query: { ...deed.query, dry_run: true },
    ...(deed.second ? { second: deed.second } : {}),
    ...(signal ? { signal } : {}),
  });

// What a recorded command does not change: who is here, words, and what is still being typed.
const UNTOUCHED = new Set<unknown>(['me', 'words', 'drafts']);

export function useRecord<Answer = Recorded>() {
  const client = useQueryClient();
  const key = useRef(newKey());
  return useMutation<Answer, Error, Deed>({
    mutationFn: (deed) =>
      request<Answer>(deed.href, {
        method: 'POST',
        body: deed.body,
        key: key.current,
        query: { ...deed.query, confirmed: (deed.confirmed ?? false) ? true : undefined },
        ...(deed.second ? { second: deed.second } : {}),
      }),
    // Nobody waits for what is read anew: what it draws may be without the form that recorded, whose
    // own answer to the success would then never come.
    onSuccess: () => {
      key.current = newKey();
      void client.invalidateQueries({ predicate: ({ queryKey }) => !UNTOUCHED.has(queryKey[0]) });
    },
    // What was refused has not been done, so that what is mended is another deed.
    onError: (error) => {
      if (isRefused(error)) key.current = newKey();
    },
  });
}

// A write that is no command: a password, an invite, a token.
export function useWrite<Answer = undefined>() {
  const client = useQueryClient();
  return useMutation<Answer, Error, { path: string; method?: 'POST' | 'DELETE'; body?: unknown }>({
    mutationFn: ({ path, ...options }) => request<Answer>(path, { method: 'POST', ...options }),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'words',
      }),
  });
}

// What is being typed is kept at the site, by person and screen, at each field: neither a crash nor
// a sign-out loses work.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { isRefused } from './refusal';
import { request } from './request';
import type { Guard } from './shape';
import type { Schemas } from './types';

type Draft = Schemas['Draft'];
const PAUSE = 400; // ms without a key before a draft is kept
const AGAIN = 5_000; // ms until what could not be kept is sent again

// By the draft's path, what has not been kept yet: a key was pressed just now, the program is away, or
// the session has ended. It stays until the site has it, whatever screen is shown meanwhile.
interface Unkept {
  body: unknown;
  onKept: (savedAt: string) => void;
  timer: ReturnType<typeof setTimeout>;
}
const unkept = new Map<string, Unkept>();

const pathOf = (screen: string) => `/drafts/${encodeURIComponent(screen)}`;
// Not refused for what the draft is: the program is away or busy, the session has ended, or the next one
// begins at this moment and its token is not known here yet.
export const isForLater = (error: unknown): boolean =>
  !isRefused(error) ||
  error.status === 401 ||
  error.status === 429 ||
  error.status >= 500 ||
  error.refusal.code === 'csrf_token_wrong';

function keepLater(path: string, body: unknown, onKept: Unkept['onKept'], after = PAUSE): void {
  clearTimeout(unkept.get(path)?.timer);
  unkept.set(path, { body, onKept, timer: setTimeout(() => keepNow(path), after) });
}

function keepNow(path: string, outlives = false): void {
  const sent = unkept.get(path);
  if (!sent) return;
  clearTimeout(sent.timer);
  const isLatest = () => unkept.get(path) === sent;
  request<Draft>(path, { method: 'PUT', body: sent.body, outlives })
    .then((draft) => {
      if (isLatest()) unkept.delete(path);
      sent.onKept(draft.saved_at);
    })
    .catch((error: unknown) => {
      if (!isLatest()) return;
      if (isForLater(error)) keepLater(path, sent.body, sent.onKept, AGAIN);
      else unkept.delete(path);
    });
}

function forget(path: string): void {
  clearTimeout(unkept.get(path)?.timer);
  unkept.delete(path);
}

// Whoever closes or reloads the page between two keys loses nothing.
window.addEventListener('pagehide', () => {
  for (const path of unkept.keys()) keepNow(path, true);
});

async function draftOf(screen: string): Promise<Pick<Draft, 'body'> | null> {
  const latest = unkept.get(pathOf(screen));
  if (latest) return { body: latest.body };
  const kept = await request<{ rows: Schemas['DraftRow'][] }>('/drafts');
  if (!kept.rows.some((row) => row.screen === screen)) return null;
  return request<Draft>(pathOf(screen));
}

export interface DraftState<Body> {
  // What was kept when the screen was opened; undefined until it is known, null when that is nothing or
  // what an older page has kept in a shape of its own.
  found: Body | null | undefined;
  savedAt: string | null;
  keep: (body: Body) => void;
  drop: () => void;
}

export function useDraft<Body>(screen: string, isBody: Guard<Body>): DraftState<Body> {
  const client = useQueryClient();
  const path = pathOf(screen);
  const { data } = useQuery({
    queryKey: ['drafts', screen],
    queryFn: () => draftOf(screen),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const keep = useCallback((body: Body) => keepLater(path, body, setSavedAt), [path]);
  const drop = useCallback(() => {
    forget(path);
    setSavedAt(null);
    client.setQueryData(['drafts', screen], null);
    request(path, { method: 'DELETE', outlives: true }).catch(() => undefined); // a draft that stays is offered again
  }, [client, path, screen]);

  // Neither does whoever leaves the screen.
  useEffect(() => () => keepNow(path), [path]);
  const kept: unknown = data?.body;
  return {
    found: data === undefined ? undefined : isBody(kept) ? kept : null,
    savedAt,
    keep,
    drop,
  };
}

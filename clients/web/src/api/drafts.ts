// What is being typed is kept at the site, by person and screen, at each field: neither a crash nor
// a sign-out loses work.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from './request';
import type { Guard } from './shape';
import type { Schemas } from './types';

type Draft = Schemas['Draft'];
const PAUSE = 400; // ms without a key before a draft is kept

async function draftOf(screen: string): Promise<Draft | null> {
  const kept = await request<{ rows: Schemas['DraftRow'][] }>('/drafts');
  if (!kept.rows.some((row) => row.screen === screen)) return null;
  return request<Draft>(`/drafts/${encodeURIComponent(screen)}`);
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
  const path = `/drafts/${encodeURIComponent(screen)}`;
  const { data } = useQuery({
    queryKey: ['drafts', screen],
    queryFn: () => draftOf(screen),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; body: Body } | null>(null);

  const save = useCallback(
    (body: Body) => {
      waiting.current = null;
      request<Draft>(path, { method: 'PUT', body })
        .then((draft) => setSavedAt(draft.saved_at))
        .catch(() => undefined); // it is kept at the next key; the page itself still has it
    },
    [path],
  );
  const keep = useCallback(
    (body: Body) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { body, timer: setTimeout(() => save(body), PAUSE) };
    },
    [save],
  );
  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    setSavedAt(null);
    client.setQueryData(['drafts', screen], null);
    request(path, { method: 'DELETE' }).catch(() => undefined); // a draft that stays is offered again
  }, [client, path, screen]);

  // Whoever leaves the screen between two keys loses nothing.
  useEffect(
    () => () => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      save(waiting.current.body);
    },
    [save],
  );
  const kept: unknown = data?.body;
  return {
    found: data === undefined ? undefined : isBody(kept) ? kept : null,
    savedAt,
    keep,
    drop,
  };
}

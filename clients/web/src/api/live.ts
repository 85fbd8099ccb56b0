// Changes as they happen. The tabs of one browser share one stream (HTTP/1.1 allows six): the tab
// that holds the lock reads it and tells the others.
import type { QueryClient } from '@tanstack/react-query';
import { BASE } from './request';

export interface Change {
  topic: string;
  resource: string;
  id: string;
  version: number;
  kind: 'created' | 'changed' | 'gone';
}

type Told = { change: Change } | { reset: true };

const LOCK = 'amani-live';
const REOPENED = 5_000; // ms after a refusal
const SETTLE = 250; // ms in which changes of one kind are gathered into one fetch
const FOLLOWS = 2_000; // ms in which all changes are gathered before whatever is shown is fetched

// What no event changes, and what is asked for anew by whoever tries something out.
const LASTS = ['me', 'words', 'drafts', 'health', 'try'];

// Fetches anew what the changes named, a short while after the first of them; and then whatever is
// shown: what follows from an event (the case that it settles, the balance that it moves) nobody
// names, nor what a sync has brought.
class Refresher {
  private resources = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private whole: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  take(told: Told): void {
    if ('reset' in told) {
      void this.client.invalidateQueries();
      return;
    }
    this.resources.add(told.change.resource);
    this.timer ??= setTimeout(() => this.refresh(), SETTLE);
    if (told.change.topic !== 'sync' && told.change.topic !== 'task')
      this.whole ??= setTimeout(() => this.refreshAll(), FOLLOWS);
  }

  private refreshAll(): void {
    this.whole = undefined;
    void this.client.invalidateQueries({ predicate: ({ queryKey }) => !LASTS.includes(String(queryKey[0])) });
  }

  private refresh(): void {
    this.timer = undefined;
    const changed = this.resources;
    this.resources = new Set();
    const named = (key: readonly unknown[]) => {
      const [resource, what] = key;
      return (
        resource === 'status' || what === 'report' || (typeof resource === 'string' && changed.has(resource))
      );
    };
    void this.client.invalidateQueries({ predicate: ({ queryKey }) => named(queryKey) });
  }
}

// A browser opens a stream anew that was cut, but gives one up that was refused: the session has ended,
// the program is only starting. Then it is asked for again, and what was missed is read anew.
function readStream(tell: (told: Told) => void): () => void {
  let stream: EventSource;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const open = (wasRefused: boolean) => {
    stream = new EventSource(`${BASE}/live`);
    stream.addEventListener('change', (event: MessageEvent<string>) => {
      tell({ change: JSON.parse(event.data) as Change });
    });
    stream.addEventListener('reset', () => tell({ reset: true }));
    stream.onopen = () => {
      if (wasRefused) tell({ reset: true });
    };
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) waiting = setTimeout(() => open(true), REOPENED);
    };
  };
  open(false);
  return () => {
    clearTimeout(waiting);
    stream.close();
  };
}

export function followChanges(client: QueryClient): () => void {
  const refresher = new Refresher(client);
  const stop = new AbortController();
  const channel = new BroadcastChannel(LOCK);
  channel.onmessage = ({ data }: MessageEvent<Told>) => refresher.take(data);
  const lead = () => {
    const close = readStream((told) => {
      refresher.take(told);
      channel.postMessage(told);
    });
    stop.signal.addEventListener('abort', close);
  };
  // Without a secure context (plain HTTP on a LAN) there are no locks: each tab reads for itself.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (locks) {
    locks
      .request(LOCK, { signal: stop.signal }, () => {
        lead();
        return new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
      })
      .catch(() => undefined); // this tab has ended before its turn came
  } else {
    lead();
  }
  return () => {
    stop.abort();
    channel.close();
  };
}

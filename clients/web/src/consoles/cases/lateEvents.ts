// A decision about late events: all up to the end of what was signed together, of which some are
// refused (C-15). Pure; the screen draws it.
import type { RowOf } from '@/api/types';

export type LateEvent = RowOf<'late-events'>;

export interface LateLog {
  log: string;
  site: string;
  events: LateEvent[];
}

// By log, each in its own order.
export function logsOf(events: LateEvent[]): LateLog[] {
  const logs = new Map<string, LateLog>();
  for (const event of events) {
    const found = logs.get(event.log) ?? { log: event.log, site: event.site_code ?? '', events: [] };
    found.events.push(event);
    logs.set(event.log, found);
  }
  return [...logs.values()];
}

// Where a decision may end: the last event of what was signed together.
export const endsOf = (events: LateEvent[]): string[] => [
  ...new Set(events.flatMap(({ through }) => (through ? [through] : []))),
];

export function uptoOf(events: LateEvent[], end: string): LateEvent[] {
  const last = events.findLastIndex(({ id, through }) => id === end || through === end);
  return events.slice(0, last + 1);
}

// What would be set aside anyway is refused, until a person says otherwise.
export const refusedAtFirst = (events: LateEvent[]): Set<string> =>
  new Set(events.filter(({ breach }) => breach !== null).map(({ id }) => id));

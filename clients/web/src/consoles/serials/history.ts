// The record of a product, newest first, and how far each site's log is known here.
import type { Schemas } from '@/api/types';

export type Row = Schemas['ProductHistoryRow'];
export type About = Row['about'];
type Known = Schemas['KnownThrough'];

export const kindsIn = (rows: Row[]): About[] => [...new Set(rows.map(({ about }) => about))];

export function shownOf(rows: Row[], about: About | null): Row[] {
  const chosen = about === null ? rows : rows.filter((row) => row.about === about);
  return chosen.toSorted((a, b) => b.day.localeCompare(a.day) || b.at.localeCompare(a.at));
}

// What goes in and what comes out of a device is seen at a glance.
export function directionOf(kind: string): 'in' | 'out' | null {
  if (kind === 'PartFitted') return 'in';
  return kind === 'PartRemoved' || kind === 'FittingUndone' ? 'out' : null;
}

// Up to when this site knows each site's own log; the centre's is also what it publishes to all (site 0).
// A feed that the centre writes for one site says nothing of what that site has recorded.
export function knownThrough(logs: Known[]): { site: string; at: string }[] {
  const newest = new Map<string, string>();
  for (const { site, site_code: code, is_feed, as_of: at } of logs) {
    if ((is_feed && site !== 0) || at === null) continue;
    if (at > (newest.get(code) ?? '')) newest.set(code, at);
  }
  return [...newest].map(([site, at]) => ({ site, at })).sort((a, b) => a.site.localeCompare(b.site));
}

// The record of a product, newest first, as far as each site has told of it.
import type { Schemas } from '@/api/types';

type Row = Schemas['TimelineRow'];

export const kindsIn = (rows: Row[]): string[] => [...new Set(rows.map(({ kind }) => kind))];

export function shownOf(rows: Row[], kind: string | null): Row[] {
  const chosen = kind === null ? rows : rows.filter((row) => row.kind === kind);
  return [...chosen].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}

// What goes in and what comes out of a device is seen at a glance.
export function directionOf(kind: string): 'in' | 'out' | null {
  if (kind === 'PartFitted') return 'in';
  return kind === 'PartRemoved' || kind === 'FittingUndone' ? 'out' : null;
}

// The newest thing that is known from each site; it may have newer ones that have not come yet.
export function newestBySite(rows: Row[]): { site: string; at: string }[] {
  const newest = new Map<string, string>();
  for (const { site_code: site, at } of rows) {
    if (site && at && at > (newest.get(site) ?? '')) newest.set(site, at);
  }
  return [...newest].map(([site, at]) => ({ site, at })).sort((a, b) => a.site.localeCompare(b.site));
}

import type { SiteLag } from '@/api/types';

const SHOWN = 12;

export const hoursSince = (instant: string | null, now: number): number =>
  instant === null ? 0 : Math.max(0, Math.round((now - Date.parse(instant)) / 3_600_000));

// Longest silence first; who never made contact is told of apart.
export const furthestBehind = (contacts: SiteLag[]): SiteLag[] =>
  contacts
    .filter(({ last_contact }) => last_contact !== null)
    .sort((a, b) => Date.parse(a.last_contact ?? '') - Date.parse(b.last_contact ?? ''))
    .slice(0, SHOWN);

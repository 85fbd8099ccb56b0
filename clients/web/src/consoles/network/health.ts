// How each site of the network stands, and who needs a call first.
import type { RefusedInstallation, Schemas, SiteLag } from '@/api/types';
import { isSilent } from '@/parts/show/contact';

// From the most urgent: nobody but a person mends the first ones.
export const STANDINGS = [
  'refused',
  'clock',
  'silent',
  'revoked',
  'not_joined',
  'behind',
  'cases',
  'well',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface SiteHealth {
  site: Schemas['SiteRow'];
  standing: Standing;
  lag: SiteLag | undefined;
  waiting: number; // events received and not yet applied
  invite: Schemas['InviteRow'] | undefined; // its newest
  members: Schemas['MemberRow'][]; // its installations
  openCases: number;
  refused: RefusedInstallation[];
}

export interface Known {
  sites: Schemas['SiteRow'][];
  lags: SiteLag[];
  members: Schemas['MemberRow'][];
  invites: Schemas['InviteRow'][]; // newest first
  refused: RefusedInstallation[];
  openCases: { site_code: string | null }[];
}

const CLOCK_LIMIT = 600_000; // ms; beyond it days and promises go wrong
const RECENT = 7 * 86_400_000; // ms; an installation that has given up is no call

function standingOf(health: Omit<SiteHealth, 'standing'>, now: number): Standing {
  const { lag, members, refused, waiting, openCases } = health;
  if (refused.some(({ last }) => now - Date.parse(last) < RECENT)) return 'refused';
  if (members.every(({ revoked_after }) => revoked_after !== null))
    return members.length > 0 ? 'revoked' : 'not_joined';
  if (Math.abs(lag?.skew_ms ?? 0) > CLOCK_LIMIT) return 'clock';
  if (lag && isSilent(lag, now)) return 'silent';
  if (waiting > 0) return 'behind';
  return openCases > 0 ? 'cases' : 'well';
}

// "amani-node 0.1.0": what a site runs is known; which one of it counts.
export const versionOf = (program: string): string => program.split(' ').at(-1) ?? program;

const contactOf = ({ lag }: SiteHealth) => (lag?.last_contact ? Date.parse(lag.last_contact) : 0);

// Every site but the centre itself, who needs a call first; among equals the longest silent.
export function healthOf(known: Known, now = Date.now()): SiteHealth[] {
  return known.sites
    .filter(({ kind }) => kind !== 'central')
    .map((site) => {
      const ofSite = <Row extends { site_code: string | null }>(rows: Row[]) =>
        rows.filter(({ site_code }) => site_code === site.code);
      const lags = ofSite(known.lags);
      const newest = lags.toSorted((a, b) => (b.last_contact ?? '').localeCompare(a.last_contact ?? ''))[0];
      const health = {
        site,
        lag: newest,
        waiting: lags.reduce((sum, { received, applied }) => sum + received - applied, 0),
        invite: ofSite(known.invites)[0],
        members: ofSite(known.members),
        openCases: ofSite(known.openCases).length,
        refused: ofSite(known.refused),
      };
      return { ...health, standing: standingOf(health, now) };
    })
    .sort(
      (a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || contactOf(a) - contactOf(b),
    );
}

import { useQuery } from '@tanstack/react-query';
import { listPage, report, status } from '@/api/queries';
import {
  lagsOf,
  refusedInstallationsOf,
  type Page,
  type RefusedInstallation,
  type Schemas,
} from '@/api/types';
import { healthOf, type SiteHealth } from './health';

const MOST = 500; // sites, and open cases, of which the page knows

interface Found {
  health: SiteHealth[] | undefined;
  strangers: RefusedInstallation[]; // turned away, and of no site of the network
  error: Error | null;
}

export const membersQuery = report<Page<Schemas['MemberRow']>>('members', '/members');

export function useHealth(): Found {
  const sites = useQuery(listPage('sites', { limit: MOST }));
  const now = useQuery(status);
  const members = useQuery(membersQuery);
  const invites = useQuery(listPage('invites', { sort: '-issued', limit: MOST }));
  const cases = useQuery(listPage('discrepancies', { state: 'open', limit: MOST }));
  const error = sites.error ?? now.error ?? members.error ?? invites.error ?? null;
  if (!sites.data || !now.data || !members.data || !invites.data)
    return { health: undefined, strangers: [], error };
  const refused = refusedInstallationsOf(now.data);
  const codes = new Set(sites.data.rows.map(({ code }) => code));
  return {
    health: healthOf({
      sites: sites.data.rows,
      lags: lagsOf(now.data),
      members: members.data.rows,
      invites: invites.data.rows,
      refused,
      openCases: cases.data?.rows ?? [],
    }),
    strangers: refused.filter(({ site_code }) => !codes.has(site_code)),
    error: null,
  };
}

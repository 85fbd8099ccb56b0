import { expect, test } from 'vitest';
import type { Schemas } from '@/api/types';
import { healthOf, type Known } from './health';

const NOW = Date.parse('2025-11-28T10:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();

const site = (id: number, code: string, kind: Schemas['SiteRow']['kind']): Schemas['SiteRow'] => ({
  id,
  code,
  name: code,
  kind,
  parent: 0,
  parent_code: null,
  province: 'not_said',
});
const lag = (site_code: string, last_contact: string, rest = {}) => ({
  site: 0,
  site_code,
  received: 10,
  applied: 10,
  last_contact,
  longest_silence_ms: (site_code.startsWith('BR') ? 24 : 72) * 3_600_000,
  skew_ms: 0,
  program: null,
  ...rest,
});
const member = (site_code: string, revoked_after: number | null = null) => ({
  id: `${site_code}.1`,
  site: 0,
  site_code,
  kind: 'agent',
  key: '',
  revoked_after,
});

const KNOWN: Known = {
  sites: [
    site(1, 'HUB-THR', 'central'),
    site(2, 'BR-MHD', 'branch'),
    site(3, 'BR-ISF', 'branch'),
    site(4, 'AG-KRJ', 'agent'),
    site(5, 'AG-SHZ', 'agent'),
    site(6, 'AG-TBZ', 'agent'),
    site(7, 'AG-AHV', 'agent'),
  ],
  lags: [
    lag('BR-MHD', hoursAgo(30)),
    lag('BR-ISF', hoursAgo(2), { applied: 7 }),
    lag('AG-KRJ', hoursAgo(30)),
    lag('AG-SHZ', hoursAgo(1), { skew_ms: -3_600_000 }),
    lag('AG-AHV', hoursAgo(5)),
  ],
  members: ['BR-MHD', 'BR-ISF', 'AG-KRJ', 'AG-SHZ', 'AG-AHV'].map((code) => member(code)),
  invites: [],
  refused: [],
  openCases: [{ site_code: 'AG-KRJ' }, { site_code: 'AG-KRJ' }],
};

test('who needs a call stands first, a limit for each kind of site', () => {
  const found = healthOf(KNOWN, NOW).map((each) => [each.site.code, each.standing]);
  expect(found).toEqual([
    ['AG-SHZ', 'clock'],
    ['BR-MHD', 'silent'], // 30 hours are long for a branch, not for an agent
    ['AG-TBZ', 'not_joined'],
    ['BR-ISF', 'behind'],
    ['AG-KRJ', 'cases'],
    ['AG-AHV', 'well'],
  ]);
  expect(healthOf(KNOWN, NOW).find((each) => each.site.code === 'AG-KRJ')?.openCases).toBe(2);
});

test('an installation that was turned away comes first while it still tries', () => {
  const refused = (last: string) => [
    {
      key: 'a',
      site: 7,
      site_code: 'AG-AHV',
      log: '7.1',
      reason: 'revoked',
      messages: { fa: '', en: '' },
      first: last,
      last,
      times: 1,
    },
  ];
  expect(healthOf({ ...KNOWN, refused: refused(hoursAgo(1)) }, NOW)[0]?.site.code).toBe('AG-AHV');
  expect(healthOf({ ...KNOWN, refused: refused(hoursAgo(24 * 30)) }, NOW)[0]?.site.code).toBe('AG-SHZ');
});

test('a site whose only installation is revoked has to join anew', () => {
  const members = [...KNOWN.members.filter(({ site_code }) => site_code !== 'AG-AHV'), member('AG-AHV', 12)];
  const found = healthOf({ ...KNOWN, members }, NOW).find((each) => each.site.code === 'AG-AHV');
  expect(found?.standing).toBe('revoked');
});

import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/types';
import { directionOf, kindsIn, newestBySite, shownOf } from './history';

const row = (kind: string, at: string, site_code: string): Schemas['TimelineRow'] => ({
  id: at,
  at,
  kind,
  number: null,
  site: 4,
  site_code,
  stage: 1,
});

const ROWS = [
  row('SerialRegistered', '2025-01-01T00:00:00Z', ''),
  row('DeviceAdmitted', '2025-02-01T00:00:00Z', 'AG-KRJ'),
  row('PartFitted', '2025-02-02T00:00:00Z', 'AG-KRJ'),
  row('DeviceAdmitted', '2025-03-01T00:00:00Z', 'BR-MHD'),
];

describe('the history of a serial', () => {
  test('is shown newest first', () =>
    expect(shownOf(ROWS, null).map(({ at }) => at?.slice(0, 7))).toEqual([
      '2025-03',
      '2025-02',
      '2025-02',
      '2025-01',
    ]));
  test('is narrowed to a kind', () => {
    expect(kindsIn(ROWS)).toEqual(['SerialRegistered', 'DeviceAdmitted', 'PartFitted']);
    expect(shownOf(ROWS, 'DeviceAdmitted').map(({ site_code }) => site_code)).toEqual(['BR-MHD', 'AG-KRJ']);
  });
  test('says how far each site has told', () =>
    expect(newestBySite(ROWS)).toEqual([
      { site: 'AG-KRJ', at: '2025-02-02T00:00:00Z' },
      { site: 'BR-MHD', at: '2025-03-01T00:00:00Z' },
    ]));
  test('tells what went in from what came out', () => {
    expect(directionOf('PartFitted')).toBe('in');
    expect(directionOf('PartRemoved')).toBe('out');
    expect(directionOf('WorkRecorded')).toBeNull();
  });
});

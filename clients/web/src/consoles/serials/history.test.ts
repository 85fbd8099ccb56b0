import { describe, expect, test } from 'vitest';
import { directionOf, kindsIn, knownThrough, shownOf, type About, type Row } from './history';

const row = (about: About, day: string, site_code: string): Row => ({
  id: day,
  at: '2026-11-30T00:00:00Z', // recorded together
  day,
  kind: 'DeviceAdmitted',
  about,
  site: 4,
  site_code,
  serial: 'WM7K000417',
  job: null,
  job_number: '',
  part: null,
  part_code: '',
  part_serial: '',
  customer: null,
  customer_name: '',
  other: '',
  said: null,
  text: '',
  stage: 1,
});

const ROWS = [
  row('identity', '2025-01-01', 'HUB'),
  row('service', '2025-02-01', 'AG-KRJ'),
  row('parts', '2025-02-02', 'AG-KRJ'),
  row('service', '2025-03-01', 'BR-MHD'),
];

describe('the history of a serial', () => {
  test('is shown newest business day first', () =>
    expect(shownOf(ROWS, null).map(({ day }) => day)).toEqual([
      '2025-03-01',
      '2025-02-02',
      '2025-02-01',
      '2025-01-01',
    ]));
  test('is narrowed to what it is about', () => {
    expect(kindsIn(ROWS)).toEqual(['identity', 'service', 'parts']);
    expect(shownOf(ROWS, 'service').map(({ site_code }) => site_code)).toEqual(['BR-MHD', 'AG-KRJ']);
  });
  test('says how far each site is known: by its own log, and the centre by what it publishes', () => {
    const log = (site: number, site_code: string, is_feed: boolean, as_of: string | null) => ({
      site,
      site_code,
      is_feed,
      through: '1.1.1',
      as_of,
    });
    expect(
      knownThrough([
        log(0, 'HUB', true, '2025-05-02'),
        log(1, 'HUB', false, '2025-05-01'),
        log(4, 'AG-KRJ', false, '2025-03-01'),
        log(4, 'AG-KRJ', true, '2025-05-02'), // the centre's, for that site
        log(5, 'BR-MHD', false, null),
      ]),
    ).toEqual([
      { site: 'AG-KRJ', at: '2025-03-01' },
      { site: 'HUB', at: '2025-05-02' },
    ]);
  });
  test('tells what went in from what came out', () => {
    expect(directionOf('PartFitted')).toBe('in');
    expect(directionOf('PartRemoved')).toBe('out');
    expect(directionOf('WorkRecorded')).toBeNull();
  });
});

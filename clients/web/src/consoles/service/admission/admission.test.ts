import { describe, expect, test } from 'vitest';
import type { RowOf } from '@/api/types';
import {
  admissionOf,
  customerBody,
  EMPTY,
  frequent,
  guaranteedIn,
  jobBody,
  lackingIn,
  newcomerOf,
  toggled,
  understoodSerial,
} from './admission';

const OWNER = { id: '4.1.23', name: 'کاوه کریمی', mobile: '' };

describe('a serial', () => {
  test('typed under a Persian layout', () => expect(understoodSerial('صئ۷ن-۰۰۰۴۱۷')).toBe('WM7K-000417'));
  test('in Persian digits', () => expect(understoodSerial(' ۱۲۳۴۵۶۷ ')).toBe('1234567'));
  test('as it stands on the plate', () => expect(understoodSerial('WM7K-000417')).toBe('WM7K-000417'));
});

describe('a newcomer', () => {
  test('by his mobile', () =>
    expect(newcomerOf('۰۹۱۲ ۱۲۳ ۴۵۶۷')).toMatchObject({ name: '', mobile: '0912 123 4567' }));
  test('by his name', () =>
    expect(newcomerOf(' مریم رضایی ')).toMatchObject({ name: 'مریم رضایی', mobile: '' }));
  test('is registered by what is known of him', () =>
    expect(customerBody({ ...newcomerOf('مریم'), mobile: '09121234567' })).toEqual({
      name: 'مریم',
      mobile: '09121234567',
      kind: 'natural',
    }));
});

describe('complaints', () => {
  test('the most frequent first, one spelling of each', () =>
    expect(frequent(['نشتی آب', 'روشن نمی‌شود', 'روشن نمي شود', '', 'صدا'], 2)).toEqual([
      'روشن نمی‌شود',
      'نشتی آب',
    ]));
  test('are added and taken out again', () => {
    expect(toggled('', 'صدا')).toBe('صدا');
    expect(toggled('صدا', 'نشتی')).toBe('صدا، نشتی');
    expect(toggled('صدا، نشتی', 'صدا')).toBe('نشتی');
  });
});

describe('an admission', () => {
  const ready = { ...EMPTY, serial: 'WM7K-000417', complaint: 'صدا' };
  test('lacks its fields in their order', () => {
    expect(lackingIn(EMPTY, null)).toBe('serial');
    expect(lackingIn(ready, null)).toBe('customer');
    expect(lackingIn({ ...ready, newcomer: newcomerOf('09121234567') }, null)).toBe('name');
    expect(lackingIn({ ...ready, complaint: ' ' }, OWNER)).toBe('complaint');
    expect(lackingIn(ready, OWNER)).toBeNull();
  });
  test('names a model only of an unknown serial', () => {
    const chosen = { ...ready, model: 'WM7K' };
    expect(jobBody(chosen, '4.1.23', false)).toEqual({
      serial: 'WM7K-000417',
      customer: '4.1.23',
      complaint: 'صدا',
    });
    expect(jobBody(chosen, '4.1.23', true)).toMatchObject({ model: 'WM7K' });
  });
});

describe('a repair that is still guaranteed', () => {
  const job = (change: Partial<RowOf<'jobs'>>) =>
    ({ id: '4.1.9', number: 'KRJ-1', complaint: 'صدا', state: 'delivered', ...change }) as RowOf<'jobs'>;
  test('is one that was delivered, until its last day', () => {
    const jobs = [job({ ended_time: '2026-09-01T08:00:00Z' })];
    expect(guaranteedIn(jobs, 90, '2026-11-30')).toMatchObject([{ job: { id: '4.1.9' }, daysLeft: 0 }]);
    expect(guaranteedIn(jobs, 90, '2026-12-01')).toEqual([]);
  });
  test('is none that was cancelled or is in the house', () =>
    expect(
      guaranteedIn(
        [job({ state: 'returned', ended_time: '2026-11-29T08:00:00Z' }), job({})],
        90,
        '2026-11-30',
      ),
    ).toEqual([]));
});

describe('an admission of a request', () => {
  const REQUEST = {
    id: '4.1.8',
    number: 'KRJ-SR-04-000012',
    customer: null,
    customer_name: 'مریم رضایی',
    mobile: '09121234567',
    serial: '',
    model_code: 'WM7K',
    complaint: 'نشتی',
    address: 'کرج',
  } as unknown as Parameters<typeof admissionOf>[0];
  const body = (known: typeof OWNER | null) => ({ ...EMPTY, ...admissionOf(REQUEST, known) });
  test('registers its caller', () =>
    expect(body(null)).toMatchObject({
      newcomer: { name: 'مریم رضایی', mobile: '09121234567', address: 'کرج' },
    }));
  test('knows a caller who is a customer by now', () =>
    expect(body(OWNER)).toMatchObject({ customer: OWNER, newcomer: null }));
  test('names it', () =>
    expect(jobBody({ ...body(OWNER), serial: 'WM7K-000001' }, OWNER.id, true)).toMatchObject({
      request: '4.1.8',
      model: 'WM7K',
      complaint: 'نشتی',
    }));
});

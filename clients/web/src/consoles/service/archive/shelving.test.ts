import { expect, test } from 'vitest';
import { meantBy, type Waiting } from './shelving';

const device = (id: string): Waiting => ({
  id,
  number: `KRJ-${id}`,
  serial: 'WM7K-1',
  customer_name: 'مریم',
  shelf: '',
});

test('a device is scanned, then its shelf', () => {
  expect(meantBy('WM7K-1', device('1'), null)).toEqual({ kind: 'device', device: device('1') });
  expect(meantBy('A-12', undefined, device('1'))).toEqual({
    kind: 'shelf',
    device: device('1'),
    shelf: 'A-12',
  });
});
test('a device that is scanned in place of a shelf is the next one', () =>
  expect(meantBy('WM7K-2', device('2'), device('1'))).toEqual({ kind: 'device', device: device('2') }));
test('a shelf alone puts nothing away', () =>
  expect(meantBy('A-12', undefined, null)).toEqual({ kind: 'unknown', code: 'A-12' }));

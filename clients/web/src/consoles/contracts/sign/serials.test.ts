import { describe, expect, test } from 'vitest';
import { serialsIn, withSerial } from './serials';

describe('serials that are pasted', () => {
  test('come a line each, with commas, or from the cells of a sheet', () =>
    expect(serialsIn('WM7K-000417\nWM7K-000418, WM7K-000419،WM7K-000420\tWM7K-000421\r\n').all).toEqual([
      'WM7K-000417',
      'WM7K-000418',
      'WM7K-000419',
      'WM7K-000420',
      'WM7K-000421',
    ]));
  test('are read through a Persian layout and Persian digits', () =>
    expect(serialsIn('صئ۷ن-۰۰۰۴۱۷ WM7K-۰۰۰۴۱۸').all).toEqual(['WM7K-000417', 'WM7K-000418']));
  test('count once, however they are written', () =>
    expect(serialsIn('WM7K-000417 wm7k000417 WM7K-000418')).toEqual({
      all: ['WM7K-000417', 'WM7K-000418'],
      twice: ['WM7K-000417'],
    }));
  test('are none where there is only space', () => expect(serialsIn(' ,\n ').all).toEqual([]));
});

test('a scanned serial stands on a line of its own', () => {
  expect(withSerial('', 'WM7K-000417')).toBe('WM7K-000417');
  expect(withSerial('WM7K-000417 \n', 'WM7K-000418')).toBe('WM7K-000417\nWM7K-000418');
});

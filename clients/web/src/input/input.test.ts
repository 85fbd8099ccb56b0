import { describe, expect, test } from 'vitest';
import { BurstReader } from './burst';
import { characterOf, siteOnPaper, ungarbled } from './codes';

const codesOf = (text: string) =>
  Array.from(text, (character) => ({
    code:
      character === '-'
        ? 'Minus'
        : /\d/.test(character)
          ? `Digit${character}`
          : `Key${character.toUpperCase()}`,
    shift: /[A-Z]/.test(character),
  }));

function typed(text: string, gap: number, end = 'Enter'): string | null {
  const reader = new BurstReader();
  let time = 1000;
  for (const key of codesOf(text)) expect(reader.take(key, (time += gap))).toBeNull();
  return reader.take({ code: end, shift: false }, time + gap);
}

describe('a burst', () => {
  test('is a scan, whatever the layout types', () => expect(typed('WM7K-000417', 10)).toBe('WM7K-000417'));
  test('may end with Tab', () => expect(typed('417000', 10, 'Tab')).toBe('417000'));
  test('of a person is none', () => expect(typed('WM7K-000417', 90)).toBeNull());
  test('of five keys is none', () => expect(typed('41700', 10)).toBeNull());
  test('begins anew after a pause', () => {
    const reader = new BurstReader();
    reader.take({ code: 'KeyX', shift: false }, 0);
    let time = 500;
    for (const key of codesOf('123456')) reader.take(key, (time += 10));
    expect(reader.take({ code: 'Enter', shift: false }, time + 10)).toBe('123456');
  });
  test('takes capitals by Shift', () => {
    const reader = new BurstReader();
    let time = 0;
    for (const key of codesOf('ABCDEF')) {
      reader.take({ code: 'ShiftLeft', shift: true }, (time += 5));
      reader.take(key, (time += 5));
    }
    expect(reader.take({ code: 'Enter', shift: false }, time + 10)).toBe('ABCDEF');
  });
});

describe('codes', () => {
  test('colons and digits by place', () => {
    expect(characterOf({ code: 'Semicolon', shift: true })).toBe(':');
    expect(characterOf({ code: 'Numpad7', shift: false })).toBe('7');
    expect(characterOf({ code: 'F9', shift: false })).toBeUndefined();
  });
  test('garbled by a Persian layout', () => {
    expect(ungarbled('صئ۷ن-۰۰۰۴۱۷')).toBe('WM7K-000417');
    expect(ungarbled('WM7K-000417')).toBeNull();
    expect(ungarbled('پمپ تخلیه')).toBeNull();
  });
  test('a paper says whose number it bears', () => {
    expect(siteOnPaper('AMANI:AG-KRJ:KRJ-U-05-000001:0E5AA797')).toBe('AG-KRJ');
    expect(siteOnPaper('KRJ-U-05-000001')).toBeNull();
  });
});

test('the second key of a burst belongs to the first', () => {
  const reader = new BurstReader();
  expect(reader.continues(0)).toBe(false);
  reader.take({ code: 'KeyW', shift: true }, 0);
  expect(reader.continues(10)).toBe(true);
  expect(reader.continues(90)).toBe(false);
});

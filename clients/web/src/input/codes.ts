// What a key says by its place on the keyboard. Scanners type key codes, so under a Persian layout
// their text is garbled; the places of the keys are not.

const SHIFTED: Record<string, [string, string]> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
};
const ABOVE_DIGITS = ')!@#$%^&*(';

export interface Key {
  code: string;
  shift: boolean;
}

// The character of a key on a US keyboard; undefined for keys that type nothing.
export function characterOf({ code, shift }: Key): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return shift ? ABOVE_DIGITS.charAt(Number(digit)) : digit;
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  if (pad) return pad;
  return SHIFTED[code]?.[shift ? 1 : 0];
}

// The standard Persian layout (ISIRI 9147), key by key of a US keyboard.
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const PERSIAN = [
  'ض',
  'ص',
  'ث',
  'ق',
  'ف',
  'غ',
  'ع',
  'ه',
  'خ',
  'ح',
  'ج',
  'چ',
  'ش',
  'س',
  'ی',
  'ب',
  'ل',
  'ا',
  'ت',
  'ن',
  'م',
  'ک',
  'گ',
  'ظ',
  'ط',
  'ز',
  'ر',
  'ذ',
  'د',
  'پ',
  'و',
  '.',
];
const LATIN_OF = new Map(PERSIAN.map((letter, at) => [letter, LATIN.charAt(at)]));

// The code that may be meant by a text that is no name; null where no letter of it is Persian.
export const garbledCode = (text: string): string | null =>
  /[\u0600-\u06ff]/.test(text) ? ungarbled(text) : null;

// The QR code of a printed form says whose number it bears, also when its data has not come here:
// AMANI:AG-KRJ:KRJ-U-05-000001:0E5AA797 → AG-KRJ.
export const siteOnPaper = (code: string): string | null =>
  /^AMANI:([^:\s]+):[^:\s]+:/i.exec(code)?.[1] ?? null;

// A code that was typed or pasted as a Persian layout garbled it: «صئ۷ن-۰۰۰۴۱۷» → WM7K-000417.
// Null where the text is no garbled code.
export function ungarbled(text: string): string | null {
  const latin = Array.from(text.replace(/ئ/g, 'm'), (letter) => {
    if (LATIN_OF.has(letter)) return LATIN_OF.get(letter);
    const digit = '۰۱۲۳۴۵۶۷۸۹'.indexOf(letter);
    return digit >= 0 ? String(digit) : letter;
  });
  const code = latin.join('').toUpperCase();
  return /^[\x21-\x7e]+$/.test(code) && code !== text ? code : null;
}

// What the site takes for one serial, however it is written: «wm7k-000417» and WM7K000417 are the same.
export const serialKey = (serial: string): string =>
  serial.toUpperCase().replace(/[\s\u2010-\u2015\u2212-]/g, '');

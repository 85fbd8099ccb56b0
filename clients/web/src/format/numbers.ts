// Whole numbers as people write and read them: thousands apart, a minus that stays before its digits.
import { latinDigits, written, type Digits } from './digits';
import { codeText } from './isolated';

const MINUS = '\u2212';

export function grouped(value: number, digits: Digits): string {
  const separator = digits === 'persian' ? '٬' : ',';
  const text = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, separator);
  const shown = written(text, digits);
  return value < 0 ? codeText(MINUS + shown) : shown;
}

// Hundredths of a percent, as the API has rates: 850 is 8.5 %.
export function rate(basisPoints: number, digits: Digits): string {
  const text = String(basisPoints / 100);
  return digits === 'persian' ? `${written(text, digits).replace('.', '٫')}٪` : `${text}%`;
}

// What was typed as a whole number, or null. Takes every digit set, separators, a "m" for millions
// and a "ت" (Toman) that is worth ten Rial.
export function parseAmount(typed: string): number | null {
  let text = latinDigits(typed)
    .replace(/[\s٬,،_\u200c\u2066-\u2069]/g, '')
    .replace(/[\u2212−]/g, '-');
  let times = 1;
  if (/(ت|تومان|تومن)$/.test(text)) {
    times = 10;
    text = text.replace(/(تومان|تومن|ت)$/, '');
  }
  text = text.replace(/ریال$/, '');
  if (/^-?\d+(\.\d+)?[mM]$/.test(text)) {
    times *= 1_000_000;
    text = text.slice(0, -1);
  }
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Math.round(Number(text) * times * 1000) / 1000;
  return Number.isSafeInteger(value) ? value : null;
}

export function parseCount(typed: string): number | null {
  const text = latinDigits(typed).replace(/[\s٬,،]/g, '');
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

// "8.5", "۸٫۵٪" → hundredths of a percent.
export function parseRate(typed: string): number | null {
  const text = latinDigits(typed)
    .replace(/[\s%٪]/g, '')
    .replace('٫', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;
}

// Days and instants. The wire has ISO days and UTC instants; people read Jalali days of Iran's clock.
import { addMonths } from 'date-fns-jalali/addMonths';
import { getDate } from 'date-fns-jalali/getDate';
import { getMonth } from 'date-fns-jalali/getMonth';
import { getYear } from 'date-fns-jalali/getYear';
import { newDate } from 'date-fns-jalali/newDate';
import { latinDigits, written, type Digits } from './digits';
import type { LanguageName } from '@/words/phrase';

const TEHRAN_OFFSET = 12_600_000; // UTC+03:30, all year since 1401

interface Day {
  year: number;
  month: number;
  day: number;
}

const pad = (value: number) => String(value).padStart(2, '0');
const jalaliText = (date: Date) => `${getYear(date)}/${pad(getMonth(date) + 1)}/${pad(getDate(date))}`;
const localDate = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00`);

// The business day of an instant: the day in Iran.
export function dayOf(instant: string | number): string {
  return new Date(new Date(instant).getTime() + TEHRAN_OFFSET).toISOString().slice(0, 10);
}

export const today = (): string => dayOf(Date.now());

export function addDays(iso: string, days: number): string {
  const moved = new Date(`${iso}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function dayText(iso: string, language: LanguageName, digits: Digits): string {
  const text = language === 'fa' ? jalaliText(localDate(iso)) : iso.slice(0, 10);
  return written(text, digits);
}

// Written here, since the browser takes longer to look up a calendar's names than to draw a menu.
const LONG_DAY = {
  fa: {
    weekdays: 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه'.split(' '),
    months: 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' '),
  },
  en: {
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
  },
};

export function longDayText(iso: string, language: LanguageName, digits: Digits): string {
  const date = localDate(iso);
  const [day, month, year] =
    language === 'fa'
      ? [getDate(date), getMonth(date), getYear(date)]
      : [date.getDate(), date.getMonth(), date.getFullYear()];
  const { weekdays, months } = LONG_DAY[language];
  return written(`${weekdays[date.getDay()] ?? ''} ${day} ${months[month] ?? ''} ${year}`, digits);
}

export function timeText(instant: string, digits: Digits): string {
  return written(new Date(new Date(instant).getTime() + TEHRAN_OFFSET).toISOString().slice(11, 16), digits);
}

function isoOf(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

// A day of the Jalali calendar, or null where there is no such day (30 Esfand of a short year).
export function jalaliDay({ year, month, day }: Day): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = newDate(year, month - 1, day, 12);
  return jalaliText(date) === `${year}/${pad(month)}/${pad(day)}` ? isoOf(date) : null;
}

// The first day of the Jalali year in which a day lies.
export function jalaliYearBegins(iso: string): string {
  return isoOf(newDate(getYear(localDate(iso)), 0, 1, 12));
}

// A step of Jalali months: the same day of the month, or its last one where it has no such day.
export function addJalaliMonths(iso: string, months: number): string {
  return isoOf(addMonths(localDate(iso), months));
}

const WORDS: Record<string, number> = {
  today: 0,
  امروز: 0,
  yesterday: -1,
  دیروز: -1,
  tomorrow: 1,
  فردا: 1,
  پریروز: -2,
  پس‌فردا: 2,
};

// What was typed as a day: `1404/9/7`, `۷/۹` (of this year), `2025-11-28`, «دیروز», `+3`, `-7`.
export function parseDay(typed: string, now: string = today()): string | null {
  const text = latinDigits(typed).trim();
  const word = WORDS[text.toLowerCase()];
  if (word !== undefined) return addDays(now, word);
  const shift = /^([+\-\u2212])\s*(\d{1,4})$/.exec(text);
  if (shift) return addDays(now, Number(shift[2]) * (shift[1] === '+' ? 1 : -1));
  const numbers = text.split(/[/\-.\s]+/).map(Number);
  if (numbers.some((number) => !Number.isInteger(number))) return null;
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.length === 2) return jalaliDay({ year: getYear(localDate(now)), month: b, day: a });
  if (numbers.length !== 3) return null;
  if (a >= 1900) {
    const iso = `${a}-${pad(b)}-${pad(c)}`;
    return isNaN(Date.parse(`${iso}T00:00:00Z`)) || isoOf(localDate(iso)) !== iso ? null : iso;
  }
  if (a >= 1300) return jalaliDay({ year: a, month: b, day: c });
  if (c >= 1300) return jalaliDay({ year: c, month: b, day: a });
  return a < 100 && c <= 31 ? jalaliDay({ year: (a < 50 ? 1400 : 1300) + a, month: b, day: c }) : null;
}

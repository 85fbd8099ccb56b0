import { describe, expect, test } from 'vitest';
import { folded, latinDigits, persianDigits } from './digits';
import {
  addDays,
  addJalaliMonths,
  dayOf,
  daysBetween,
  dayText,
  jalaliDay,
  jalaliYearBegins,
  longDayText,
  parseDay,
} from './days';
import { grouped, parseAmount, parseCount, parseRate, rate } from './numbers';

describe('digits', () => {
  test('every set is read', () => expect(latinDigits('۰۹۱٢٣-x')).toBe('09123-x'));
  test('and written', () => expect(persianDigits('1404')).toBe('۱۴۰۴'));
  test('one spelling of each letter', () => expect(folded('كريمي  گارانتی‌ها')).toBe('کریمی گارانتی ها'));
});

describe('numbers', () => {
  test('thousands apart', () => {
    expect(grouped(13199999, 'persian')).toBe('۱۳٬۱۹۹٬۹۹۹');
    expect(grouped(-900000, 'latin')).toBe('\u2066\u2212900,000\u2069');
    expect(grouped(0, 'latin')).toBe('0');
  });
  test('amounts as they are typed', () => {
    expect(parseAmount('۳٬۴۸۰٬۰۰۰')).toBe(3480000);
    expect(parseAmount('5m')).toBe(5000000);
    expect(parseAmount('1.5m')).toBe(1500000);
    expect(parseAmount('۱۲۰۰۰ ت')).toBe(120000);
    expect(parseAmount('۱۲ریال')).toBe(12);
    expect(parseAmount('12.5')).toBeNull();
    expect(parseAmount('9007199254740993')).toBeNull();
    expect(parseAmount('twelve')).toBeNull();
  });
  test('counts and rates', () => {
    expect(parseCount('۱٬۲۰۰')).toBe(1200);
    expect(parseCount('-1')).toBeNull();
    expect(parseRate('۸٫۵٪')).toBe(850);
    expect(parseRate('8.555')).toBeNull();
    expect(rate(850, 'persian')).toBe('۸٫۵٪');
  });
});

describe('days', () => {
  test('a step of Jalali months keeps its day, or takes the last one', () => {
    expect(addJalaliMonths('2025-12-22', 12)).toBe('2026-12-22'); // 1 Dey
    expect(addJalaliMonths('2026-09-22', 6)).toBe('2027-03-20'); // 31 Shahrivar → 29 Esfand
  });
  test('a year begins at Nowruz', () => {
    expect(jalaliYearBegins('2026-11-29')).toBe('2026-03-21');
    expect(jalaliYearBegins('2025-03-20')).toBe('2024-03-20');
    expect(jalaliYearBegins('2025-03-21')).toBe('2025-03-21');
  });
  const now = '2025-11-28'; // 1404/09/07
  test('the day in Iran', () => expect(dayOf('2025-11-27T20:30:00Z')).toBe('2025-11-28'));
  test('are shown in their calendar', () => {
    expect(dayText('2025-11-28', 'fa', 'persian')).toBe('۱۴۰۴/۰۹/۰۷');
    expect(dayText('2025-11-28', 'en', 'latin')).toBe('2025-11-28');
    expect(longDayText('2025-11-28', 'fa', 'persian')).toBe('جمعه ۷ آذر ۱۴۰۴');
    expect(longDayText('2026-03-21', 'fa', 'latin')).toBe('شنبه 1 فروردین 1405');
    expect(longDayText('2025-11-28', 'en', 'latin')).toBe('Friday 28 November 2025');
  });
  test.each([
    ['1404/9/7', '2025-11-28'],
    ['۷/۹', '2025-11-28'],
    ['٧/٩', '2025-11-28'],
    ['04/09/07', '2025-11-28'],
    ['7/9/1404', '2025-11-28'],
    ['2025-11-28', '2025-11-28'],
    ['دیروز', '2025-11-27'],
    ['+3', '2025-12-01'],
    ['-7', '2025-11-21'],
    ['1403/12/30', '2025-03-20'],
  ])('%s is understood', (typed, iso) => expect(parseDay(typed, now)).toBe(iso));
  test.each(['1404/12/30', '1404/13/1', '2025-02-30', '7', 'x', ''])('%s is no day', (typed) => {
    expect(parseDay(typed, now)).toBeNull();
  });
  test('arithmetic', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysBetween('2025-11-28', '2025-12-01')).toBe(3);
    expect(jalaliDay({ year: 1404, month: 12, day: 29 })).toBe('2026-03-20');
  });
});

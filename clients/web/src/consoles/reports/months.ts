// Months of the Jalali calendar, as the site writes them: 140409.
import { getMonth } from 'date-fns-jalali/getMonth';
import { getYear } from 'date-fns-jalali/getYear';

const MONTHS = 12;

export function monthOf(iso: string): number {
  const date = new Date(`${iso}T12:00:00`);
  return getYear(date) * 100 + getMonth(date) + 1;
}

export function monthsTo(month: number, count: number): number[] {
  const last = Math.floor(month / 100) * MONTHS + (month % 100) - 1;
  return Array.from({ length: count }, (_, at) => {
    const index = last - (count - 1 - at);
    return Math.floor(index / MONTHS) * 100 + (index % MONTHS) + 1;
  });
}

// "1404/09"
export const monthText = (month: number): string =>
  `${Math.floor(month / 100)}/${String(month % 100).padStart(2, '0')}`;

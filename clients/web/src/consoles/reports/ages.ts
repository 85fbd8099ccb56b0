// Ages in steps, youngest first: 0 to 15 days, 16 to 30 … more than 90.
import { addDays } from '@/format/days';

export interface Step {
  from: number; // days
  to: number | null; // null: and older
}

export const STEPS: Step[] = [
  { from: 0, to: 15 },
  { from: 16, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 90 },
  { from: 91, to: null },
];

// The days on which something of that age began.
export function daysOf({ from, to }: Step, member: string, now: string): Record<string, string> {
  return {
    [`${member}_le`]: addDays(now, -from),
    ...(to === null ? {} : { [`${member}_ge`]: addDays(now, -to) }),
  };
}

// The last months, oldest first, in days from one to the next.
export function monthsBefore(now: string, count: number): { from: string; to: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    return { from: addDays(now, -30 * (back + 1) + 1), to: addDays(now, -30 * back) };
  });
}

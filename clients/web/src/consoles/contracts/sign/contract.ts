// What the form of a contract holds, and what of it is sent.
import { addDays, addJalaliMonths } from '@/format/days';
import type { FormValues } from '@/parts/form/values';

export const FIRST: FormValues = { contract_scope: 'cases', parts_cover: 'included', tariff: 10_000 };

// The last day of a period of whole Jalali months that begins on a day.
export const endOf = (begins: string, months: number): string => addDays(addJalaliMonths(begins, months), -1);

// A year more than a period had, from the day after it on.
export const renewedUntil = (ends: string): string => endOf(addDays(ends, 1), 12);

const OF_VISITS = ['interval_months', 'visits', 'most_visits'];
const OF_CASES = ['response_hours', 'repair_hours', 'most_cases'];

// Members that a contract of this scope does not have.
export function withoutMeaning(scope: unknown): string[] {
  if (scope === 'cases') return OF_VISITS;
  return scope === 'periodic' ? OF_CASES : [];
}

// What was typed before the scope was changed is not sent.
export const decidedOf = ({ contract_scope }: FormValues): FormValues =>
  Object.fromEntries(withoutMeaning(contract_scope).map((member) => [member, null]));

// A quality check while it is made: what each item of the list has shown. Pure; CheckDialog draws it.
import type { RowOf, Schemas } from '@/api/types';
import type { FormValues } from '@/parts/form/values';

export type Outcome = RowOf<'quality-checks'>['verdict'];
export type CheckList = Schemas['Bench']['check_lists'][number];

export const OUTCOMES: Outcome[] = ['passed', 'failed', 'not_applicable'];

export const allPassed = (list: CheckList): Outcome[] => list.items.map(() => 'passed');

// One that failed fails the whole; null while something has not been looked at.
export function verdictOf(outcomes: (Outcome | undefined)[], items: number): Outcome | null {
  if (outcomes.includes('failed')) return 'failed';
  for (let item = 0; item < items; ++item) if (!outcomes[item]) return null;
  return 'passed';
}

// What was looked at; the site knows items by their place in the list.
export const resultsOf = (outcomes: (Outcome | undefined)[]): FormValues[] =>
  outcomes.flatMap((outcome, item) => (outcome ? [{ item, outcome }] : []));

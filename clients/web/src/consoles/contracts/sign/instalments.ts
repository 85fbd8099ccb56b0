// Instalments that a person writes himself: whether they add up to the price.
import type { FormValues } from '@/parts/form/values';

export interface Instalment {
  due_day: string;
  amount: number;
}

export interface Sum {
  count: number;
  sum: number;
  lacking: number; // of the price; below zero: too much
}

const amountOf = ({ amount }: FormValues) => (typeof amount === 'number' ? amount : null);

// Null while no amount is written: then the site makes equal ones.
export function sumOf(lines: FormValues[], price: number): Sum | null {
  const amounts = lines.map(amountOf).filter((amount) => amount !== null);
  if (amounts.length === 0) return null;
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  return { count: amounts.length, sum, lacking: price - sum };
}

// As lines to be changed.
export const linesOf = (instalments: Instalment[]): FormValues[] =>
  instalments.map(({ due_day, amount }) => ({ due_day, amount }));

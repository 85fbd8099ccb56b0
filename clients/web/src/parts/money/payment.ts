// How a payment is made, and what has to be known of each means.
import type { Schemas } from '@/api/types';
import type { FormValues } from '../form/values';

export type Means = Schemas['CashDrawer']['means'];
export const MEANS: Means[] = ['cash', 'card', 'transfer', 'cheque'];

const ASKED: Record<Means, string[]> = {
  cash: [],
  card: ['reference'],
  transfer: ['reference'],
  cheque: ['reference', 'cheque_due', 'bank'],
};

// The fields that stand between the amount and the note.
export const askedOf = (means: Means): string[] => ASKED[means];

export const meansOf = (values: FormValues): Means => MEANS.find((means) => means === values.means) ?? 'cash';

// By another means, what was only of the former is forgotten.
export function paidBy(values: FormValues, means: Means): FormValues {
  const dropped = [...ASKED.cheque].filter((member) => !ASKED[means].includes(member));
  return { ...values, means, ...Object.fromEntries(dropped.map((member) => [member, null])) };
}

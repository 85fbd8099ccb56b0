// What the admission form holds, and how it becomes commands.
import { isText, objectOf, oneOf, orMissing, orNull } from '@/api/shape';
import { folded, latinDigits } from '@/format/digits';
import { ungarbled } from '@/input/codes';
import type { Schemas } from '@/api/types';

export type NewCustomer = Required<
  Pick<Schemas['RegisterCustomer'], 'name' | 'mobile' | 'national_id' | 'address' | 'kind'>
>;

export interface Customer {
  id: string;
  name: string;
  mobile: string;
}

export interface Admission {
  serial: string;
  model: string | null; // of a serial that nobody here knows
  customer: Customer | null | undefined; // undefined: nobody has touched it, so the owner is offered
  newcomer: NewCustomer | null; // to be registered with the device
  complaint: string;
  accessories: string;
  cosmetic_state: string;
  promised: string | null;
}

export const isAdmission = objectOf<Admission>({
  serial: isText,
  model: orNull(isText),
  customer: orMissing(orNull(objectOf<Customer>({ id: isText, name: isText, mobile: isText }))),
  newcomer: orNull(
    objectOf<NewCustomer>({
      name: isText,
      mobile: isText,
      national_id: isText,
      address: isText,
      kind: oneOf<NewCustomer['kind']>('natural', 'legal'),
    }),
  ),
  complaint: isText,
  accessories: isText,
  cosmetic_state: isText,
  promised: orNull(isText),
});

export const EMPTY: Admission = {
  serial: '',
  model: null,
  customer: undefined,
  newcomer: null,
  complaint: '',
  accessories: '',
  cosmetic_state: '',
  promised: null,
};

// The serial that was meant, whatever layout and digits it was typed under.
export function understoodSerial(typed: string): string {
  const text = latinDigits(typed.trim());
  return ungarbled(text) ?? text;
}

// The code that a sentence of the site names: «Serial WM7K-000417 is known and differs …».
export const codeIn = (sentence: string): string | null =>
  sentence.match(/[A-Z0-9-]{4,}/g)?.find((word) => /\d/.test(word)) ?? null;

// Somebody of whom only what was typed is known: digits are a mobile's, the rest is a name.
export function newcomerOf(typed: string): NewCustomer {
  const text = typed.trim();
  const isMobile = /^\+?\d[\d\s-]*$/.test(latinDigits(text));
  return {
    name: isMobile ? '' : text,
    mobile: isMobile ? latinDigits(text) : '',
    national_id: '',
    address: '',
    kind: 'natural',
  };
}

// The complaints that come most often, one spelling of each, the most frequent first.
export function frequent(complaints: string[], most: number): string[] {
  const counts = new Map<string, { text: string; times: number }>();
  for (const complaint of complaints) {
    const key = folded(complaint);
    if (key === '') continue;
    const before = counts.get(key);
    counts.set(key, { text: before?.text ?? complaint.trim(), times: (before?.times ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, most)
    .map(({ text }) => text);
}

const parts = (text: string) => text.split('،').map((part) => part.trim());

export const hasComplaint = (text: string, complaint: string): boolean => parts(text).includes(complaint);

// A complaint more in the text, or out of it again.
export function toggled(text: string, complaint: string): string {
  const before = parts(text).filter((part) => part !== '');
  const after = before.includes(complaint)
    ? before.filter((part) => part !== complaint)
    : [...before, complaint];
  return after.join('، ');
}

const filledIn = (members: Record<string, string | null>) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value.trim() !== ''));

export const customerBody = (newcomer: NewCustomer) => filledIn({ ...newcomer });

export function jobBody(admission: Admission, customer: string, isUnknown: boolean) {
  const { complaint, accessories, cosmetic_state, promised } = admission;
  return filledIn({
    serial: understoodSerial(admission.serial),
    customer,
    model: isUnknown ? admission.model : null,
    complaint,
    accessories,
    cosmetic_state,
    promised,
  });
}

export type Lacking = 'serial' | 'customer' | 'name' | 'complaint';

// The first thing without which nothing can be recorded.
export function lackingIn(admission: Admission, customer: Customer | null): Lacking | null {
  if (understoodSerial(admission.serial) === '') return 'serial';
  const { newcomer } = admission;
  if (newcomer ? newcomer.name.trim() === '' : !customer) return newcomer ? 'name' : 'customer';
  return admission.complaint.trim() === '' ? 'complaint' : null;
}

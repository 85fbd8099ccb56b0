// What the admission form holds, and how it becomes commands.
import { isText, objectOf, oneOf, orMissing, orNull } from '@/api/shape';
import { dayOf, daysBetween } from '@/format/days';
import { folded, latinDigits } from '@/format/digits';
import { ungarbled } from '@/input/codes';
import type { Head, RecordOf, RowOf, Schemas } from '@/api/types';
import { bodyOf, isFormValues, type FormValues } from '@/parts/form/values';

export type NewCustomer = Required<
  Pick<Schemas['RegisterCustomer'], 'name' | 'mobile' | 'national_id' | 'address' | 'kind'>
>;

export interface Customer {
  id: string;
  name: string;
  mobile: string;
}

// What is answered by an admission: a request, or the job whose repair did not hold.
export interface Named {
  id: string;
  number: string;
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
  request: Named | null;
  repeat_of: Named | null;
  agreed: FormValues; // members that the customer was asked about: AGREED
}

// What is agreed with a customer whose device is taken in, drawn from the command's own description.
export const AGREED = ['price_ceiling', 'data_consent', 'unlocking'];

const isNamed = objectOf<Named>({ id: isText, number: isText });

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
  request: orNull(isNamed),
  repeat_of: orNull(isNamed),
  agreed: isFormValues,
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
  request: null,
  repeat_of: null,
  agreed: {},
};

// What a request says already of the device and of who brings it: a customer, or a caller who is to be
// registered.
export function admissionOf(
  request: RecordOf<'requests'> & Head,
  caller: Customer | null,
): Partial<Admission> {
  const { id, number, customer, customer_name, mobile, serial, model_code, complaint, address } = request;
  const known = customer ? { id: customer, name: customer_name, mobile } : caller;
  return {
    request: { id, number: number ?? '' },
    serial,
    model: model_code,
    complaint,
    ...(known
      ? { customer: known }
      : {
          customer: null,
          newcomer: { name: customer_name, mobile, national_id: '', address, kind: 'natural' },
        }),
  };
}

// The serial that was meant, whatever layout and digits it was typed under.
export function understoodSerial(typed: string): string {
  const text = latinDigits(typed.trim());
  return ungarbled(text) ?? text;
}

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
  const { complaint, accessories, cosmetic_state, promised, request, repeat_of: repeats, agreed } = admission;
  return {
    ...filledIn({
      serial: understoodSerial(admission.serial),
      customer,
      model: isUnknown ? admission.model : null,
      complaint,
      accessories,
      cosmetic_state,
      promised,
      request: request?.id ?? null,
      repeat_of: repeats?.id ?? null,
    }),
    ...bodyOf(agreed),
  };
}

export type Lacking = 'serial' | 'customer' | 'name' | 'complaint';

// The first thing without which nothing can be recorded.
export function lackingIn(admission: Admission, customer: Customer | null): Lacking | null {
  if (understoodSerial(admission.serial) === '') return 'serial';
  const { newcomer } = admission;
  if (newcomer ? newcomer.name.trim() === '' : !customer) return newcomer ? 'name' : 'customer';
  return admission.complaint.trim() === '' ? 'complaint' : null;
}

// A job of the product whose repair is still guaranteed, and for how many days more.
export interface Guaranteed {
  job: Named;
  complaint: string;
  daysLeft: number;
}

// `guarantee`: its days, from the delivery on.
export function guaranteedIn(jobs: RowOf<'jobs'>[], guarantee: number, today: string): Guaranteed[] {
  return jobs.flatMap(({ id, number, complaint, state, ended_time }) => {
    if (state !== 'delivered' || !ended_time) return [];
    const daysLeft = guarantee - daysBetween(dayOf(ended_time), today);
    return daysLeft >= 0 ? [{ job: { id, number }, complaint, daysLeft }] : [];
  });
}

// What the form of a request holds, and what of it is sent. Pure; RequestForm draws it.
import { isFlag, isText, objectOf, orMissing, orNull, type Guard } from '@/api/shape';
import { latinDigits } from '@/format/digits';
import { isFormValues, type FormValues } from '@/parts/form/values';
import { understoodSerial, type Customer } from '../admission/admission';

export interface RequestDraft {
  customer: Customer | null | undefined; // undefined: nobody has touched it, so the owner is offered
  isCaller: boolean; // somebody who is no customer here: known by name and mobile
  values: FormValues;
}

export const isRequestDraft: Guard<RequestDraft> = objectOf<RequestDraft>({
  customer: orMissing(orNull(objectOf<Customer>({ id: isText, name: isText, mobile: isText }))),
  isCaller: isFlag,
  values: isFormValues,
});

export const NO_REQUEST: RequestDraft = {
  customer: undefined,
  isCaller: false,
  values: { contact: 'telephone', served_at: 'shop', priority: 'normal' },
};

// Of whom only what was typed is known: digits are a mobile's, the rest is a name.
export function callerOf(typed: string): FormValues {
  const text = latinDigits(typed.trim());
  return /^\+?\d[\d\s-]*$/.test(text) ? { caller: '', mobile: text } : { caller: typed.trim(), mobile: '' };
}

// An address is asked for only where somebody goes there.
export const isOnSite = ({ served_at }: FormValues): boolean => served_at === 'on_site';

// What the form as a whole decides of a member: a customer is named by his id alone, a known serial
// says which model it is, and what was typed of an address is not sent for a service in the shop.
export function decidedOf(
  { isCaller, values }: RequestDraft,
  customer: Customer | null,
  isKnownSerial: boolean,
): FormValues {
  const { serial } = values;
  return {
    serial: typeof serial === 'string' ? understoodSerial(serial) : null,
    ...(isCaller ? { customer: null } : { customer: customer?.id ?? null, caller: null, mobile: null }),
    ...(isOnSite(values) ? {} : { address: null }),
    ...(isKnownSerial ? { model: null } : {}),
  };
}

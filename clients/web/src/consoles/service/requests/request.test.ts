import { describe, expect, test } from 'vitest';
import { bodyOf } from '@/parts/form/values';
import { callerOf, decidedOf, isRequestDraft, NO_REQUEST, type RequestDraft } from './request';

const MARYAM = { id: '4.1.7', name: 'مریم کریمی', mobile: '09121234567' };
const draft = (change: Partial<RequestDraft>): RequestDraft => ({ ...NO_REQUEST, ...change });
const sent = (of: RequestDraft, customer: typeof MARYAM | null = null, isKnown = false) =>
  bodyOf({ ...of.values, ...decidedOf(of, customer, isKnown) });

describe('a request', () => {
  test('names a customer by his id alone', () => {
    const values = { complaint: 'نشتی', caller: 'مریم', mobile: '0912' };
    expect(sent(draft({ values }), MARYAM)).toEqual({ complaint: 'نشتی', customer: '4.1.7' });
  });
  test('of a caller has his name and mobile', () => {
    const of = draft({ isCaller: true, values: { complaint: 'نشتی', ...callerOf('۰۹۱۲ ۱۲۳ ۴۵۶۷') } });
    expect(sent(of, MARYAM)).toEqual({ complaint: 'نشتی', mobile: '0912 123 4567' });
    expect(callerOf('رضا')).toEqual({ caller: 'رضا', mobile: '' });
  });
  test('has an address only where somebody goes there', () => {
    const values = { address: 'کرج، گوهردشت' };
    expect(sent(draft({ values: { ...values, served_at: 'shop' } }))).not.toHaveProperty('address');
    expect(sent(draft({ values: { ...values, served_at: 'on_site' } }))).toHaveProperty('address');
  });
  test('reads its serial under any layout, and leaves the model to a known one', () => {
    const of = draft({ values: { serial: 'WM7K-۰۰۰۴۱۷', model: 'WM7K' } });
    expect(sent(of)).toEqual({ serial: 'WM7K-000417', model: 'WM7K' });
    expect(sent(of, null, true)).toEqual({ serial: 'WM7K-000417' });
  });
  test('that is no draft of this form is not taken for one', () => {
    expect(isRequestDraft(NO_REQUEST)).toBe(true);
    expect(isRequestDraft({ values: {} })).toBe(false);
  });
});

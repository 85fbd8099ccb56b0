import { describe, expect, test } from 'vitest';
import type { Action } from '@/api/types';
import { allowedIn } from '@/parts/record/formed';
import { discountOf, usualLinePayer, withdrawalOf, type AccountLine } from './account';

const action = (name: string, command: string, allowed = true): Action => ({
  name,
  command,
  allowed,
  href: `/jobs/4.1.9/${name}`,
  why: null,
  who_can: [],
});
const line = (change: Partial<AccountLine>) =>
  ({ id: '4.1.10', kind: 'labour', payer: 'customer', gross: 100, ...change }) as AccountLine;

describe('a line of the account', () => {
  const charge = allowedIn([action('charge', 'AddCharge')], 'charge');
  test('is withdrawn where charges can be added, unless it is a part', () => {
    expect(withdrawalOf(charge, line({}))).toMatchObject({
      command: 'WithdrawLine',
      href: '/jobs/4.1.9/withdraw',
    });
    expect(withdrawalOf(charge, line({ kind: 'part' }))).toBeNull();
    expect(withdrawalOf(allowedIn([action('charge', 'AddCharge', false)], 'charge'), line({}))).toBeNull();
  });
  test('is given a discount when the customer pays it', () => {
    const discount = allowedIn([action('discount', 'GrantDiscount')], 'discount');
    expect(discountOf(discount, line({}))).toBe(discount);
    expect(discountOf(discount, line({ payer: 'company' }))).toBeNull();
    expect(discountOf(discount, line({ gross: 0 }))).toBeNull();
  });
  test('is borne by whom the kind of the job says', () => {
    expect(usualLinePayer('warranty')).toBe('company');
    expect(usualLinePayer('contract')).toBe('contract');
    expect(usualLinePayer('non_warranty')).toBe('customer');
  });
});

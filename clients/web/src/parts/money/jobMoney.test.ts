import { describe, expect, it } from 'vitest';
import { owes, receiptFormOf } from './jobMoney';

describe('receiptFormOf', () => {
  it('gives a cheque the receipt of its own, with both copies on A4', () => {
    expect(receiptFormOf('cheque').form).toBe('cheque-receipt');
    expect(receiptFormOf('cheque').papers).toContain('a4');
  });
  it('gives any other means the receipt of money', () => {
    for (const means of ['cash', 'card', 'transfer']) expect(receiptFormOf(means).form).toBe('cash-receipt');
  });
});

describe('a device goes on credit', () => {
  const nothing = { total: 0, unpriced: 0 };
  const work = { total: 5_280_000, unpriced: 0 };
  it('while its customer has not paid', () => {
    expect(owes({ balance: 1, invoice: '4.1.9' }, work, true)).toBe(true);
    expect(owes({ balance: 0, invoice: '4.1.9' }, work, true)).toBe(false);
    expect(owes({ balance: -1, invoice: null }, nothing, true)).toBe(false);
  });
  it('while finished work that he pays is not invoiced', () => {
    expect(owes({ balance: 0, invoice: null }, work, true)).toBe(true);
    expect(owes({ balance: 0, invoice: null }, { total: 0, unpriced: 1 }, true)).toBe(true);
    expect(owes({ balance: 0, invoice: null }, nothing, true)).toBe(false);
  });
  it('and not when its repair was cancelled and nothing was invoiced', () =>
    expect(owes({ balance: 0, invoice: null }, work, false)).toBe(false));
});

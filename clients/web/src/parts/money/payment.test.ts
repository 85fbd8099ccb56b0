import { describe, expect, it } from 'vitest';
import type { JobMoney } from './jobMoney';
import { nextDeed } from './jobMoney';
import { askedOf, meansOf, paidBy } from './payment';

describe('the means of a payment', () => {
  const cheque = { amount: 5, means: 'cheque', reference: '1234', cheque_due: '2026-12-01', bank: 'ملت' };
  it('asks for what is known of it alone', () => {
    expect(askedOf('cash')).toEqual([]);
    expect(askedOf('card')).toEqual(['reference']);
    expect(askedOf('cheque')).toEqual(['reference', 'cheque_due', 'bank']);
  });
  it('forgets what belonged to the one before', () => {
    expect(paidBy(cheque, 'cash')).toEqual({
      ...cheque,
      means: 'cash',
      reference: null,
      cheque_due: null,
      bank: null,
    });
    expect(paidBy(cheque, 'card')).toEqual({ ...cheque, means: 'card', cheque_due: null, bank: null });
    expect(paidBy(cheque, 'cheque')).toEqual(cheque);
  });
  it('is cash where nobody said otherwise', () => {
    expect(meansOf({})).toBe('cash');
    expect(meansOf(cheque)).toBe('cheque');
  });
});

describe('what comes before a delivery', () => {
  const money = (balance: number, ...allowed: string[]): JobMoney => ({
    job: '4.1.1',
    job_number: 'KRJ-ADM-04-000001',
    invoice: null,
    invoice_number: '',
    invoiced: 0,
    paid: 0,
    balance,
    actions: ['invoice', 'pay', 'refund'].map((name) => ({
      name,
      command: name,
      href: `/jobs/4.1.1/${name}`,
      allowed: allowed.includes(name),
      why: null,
      who_can: [],
    })),
  });
  it('is the invoice, then the money, then nothing', () => {
    expect(nextDeed(money(0, 'invoice', 'pay'))).toBe('invoice');
    expect(nextDeed(money(-1_000_000, 'invoice', 'pay', 'refund'))).toBe('invoice');
    expect(nextDeed(money(5_280_000, 'pay'))).toBe('pay');
    expect(nextDeed(money(0))).toBeNull();
  });
  it('is no advance', () => expect(nextDeed(money(0, 'pay'))).toBeNull());
  it('is left to who may', () => expect(nextDeed(money(5_280_000))).toBeNull());
});

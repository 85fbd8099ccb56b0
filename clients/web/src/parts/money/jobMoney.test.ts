import { describe, expect, it } from 'vitest';
import { receiptFormOf } from './jobMoney';

describe('receiptFormOf', () => {
  it('gives a cheque the receipt of its own, with both copies on A4', () => {
    expect(receiptFormOf('cheque').form).toBe('cheque-receipt');
    expect(receiptFormOf('cheque').papers).toContain('a4');
  });
  it('gives any other means the receipt of money', () => {
    for (const means of ['cash', 'card', 'transfer']) expect(receiptFormOf(means).form).toBe('cash-receipt');
  });
});

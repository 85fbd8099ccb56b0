// What a job's customer was invoiced, has paid and owes, and what of it may be done now.
import { report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { allowedIn } from '../record/formed';
import type { Paper } from '../record/PrintButton';

export type JobMoney = Schemas['JobMoney'];
export type JobAccount = Schemas['JobAccount'];

export const moneyOf = (job: string) => report<JobMoney>('jobs', `/jobs/${job}/money`);
export const accountOf = (job: string) => report<JobAccount>('jobs', `/jobs/${job}/account`);

// The papers that each form is made for, the usual one first.
export const INVOICE_PAPERS: Paper[] = ['a4', '80mm'];
export const CREDIT_NOTE_PAPERS: Paper[] = ['a4'];
// What is given for money that was taken; for a cheque it is a form of its own.
export interface ReceiptForm {
  form: string;
  papers: Paper[];
}
export const RECEIPT: ReceiptForm = { form: 'cash-receipt', papers: ['80mm', 'a5'] };
export const CHEQUE_RECEIPT: ReceiptForm = { form: 'cheque-receipt', papers: ['a5', '80mm', 'a4'] };
export const receiptFormOf = (means: unknown): ReceiptForm => (means === 'cheque' ? CHEQUE_RECEIPT : RECEIPT);

export type MoneyDeed = 'invoice' | 'pay';
// Whether a device that goes now goes on credit: its customer has not paid, or its finished work is not
// invoiced yet.
export const owes = (
  money: Pick<JobMoney, 'balance' | 'invoice'>,
  account: Pick<JobAccount, 'total' | 'unpriced'>,
  isReady: boolean,
): boolean =>
  money.balance > 0 || (isReady && money.invoice === null && (account.total > 0 || account.unpriced > 0));

// What comes before the device may go: the invoice, then the money.
export function nextDeed(money: JobMoney): MoneyDeed | null {
  if (allowedIn(money.actions, 'invoice')) return 'invoice';
  return money.balance > 0 && allowedIn(money.actions, 'pay') ? 'pay' : null;
}

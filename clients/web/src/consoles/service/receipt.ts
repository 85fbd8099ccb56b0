// The papers of a job: the customer's, with what it is printed on, and those that stay with the device.
import type { OtherForm, Paper } from '@/parts/record/PrintButton';
import { phrase } from '@/words/phrase';

export const RECEIPT = 'admission-receipt';
export const RECEIPT_PAPERS: Paper[] = ['a5', '80mm', 'a4'];

export const AT_THE_BENCH: OtherForm[] = [
  { form: 'job-card', title: phrase('کارت کار', 'Job card') },
  { form: 'bench-sticker', title: phrase('برچسب دستگاه', 'Bench sticker') },
];
const DELIVERED: OtherForm[] = [
  { form: 'delivery-note', title: phrase('برگه تحویل دستگاه', 'Delivery note') },
];
export const otherPapers = (state: string): OtherForm[] =>
  state === 'delivered' ? [...AT_THE_BENCH, ...DELIVERED] : AT_THE_BENCH;

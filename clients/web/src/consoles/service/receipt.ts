// The customer's paper, and what it is printed on.
import type { Paper } from '@/parts/record/PrintButton';

export const RECEIPT = 'admission-receipt';
export const RECEIPT_PAPERS: Paper[] = ['a5', '80mm', 'a4'];

// Prints what is given for money that was taken, on the paper that this counter uses for it.
import { usePaper, usePrint } from '../record/PrintButton';
import { CHEQUE_RECEIPT, RECEIPT, receiptFormOf } from './jobMoney';
import type { Means } from './payment';

export function usePrintReceipt(): (id: string, means: Means) => void {
  const print = usePrint();
  const [paper] = usePaper(RECEIPT.form, RECEIPT.papers);
  const [chequePaper] = usePaper(CHEQUE_RECEIPT.form, CHEQUE_RECEIPT.papers);
  return (id, means) => {
    const { form } = receiptFormOf(means);
    void print(form, id, form === CHEQUE_RECEIPT.form ? chequePaper : paper);
  };
}

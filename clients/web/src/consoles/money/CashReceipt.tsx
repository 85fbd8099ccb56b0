import { receiptFormOf } from '@/parts/money/jobMoney';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { inWords } from './inWords';
import { settleOf } from './treatments';

const spec: RecordSpec = {
  noun: 'cash-receipts',
  kind: 'cash_receipt',
  facts: [
    'job_number',
    'contract_number',
    'instalment',
    'customer_name',
    'day',
    'means',
    'amount',
    'in_words',
    'reference',
    'cheque_due',
    'bank',
    'cheque_state',
    'note',
    'author_name',
    'site_code',
  ],
  cell: { in_words: inWords },
  history: false,
};

export default function CashReceipt() {
  return (
    <RecordScreen
      spec={spec}
      treatments={(found) => ({ settle: settleOf(found) })}
      printed={(found) => receiptFormOf(found.means)}
    />
  );
}

import { CREDIT_NOTE_PAPERS } from '@/parts/money/jobMoney';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'credit-notes',
  kind: 'credit_note',
  facts: [
    'invoice_number',
    'job_number',
    'customer_name',
    'day',
    'reason',
    'net',
    'value_added_tax',
    'total',
    'author_name',
    'site_code',
  ],
  history: false,
  form: 'credit-note',
  papers: CREDIT_NOTE_PAPERS,
};

export default function CreditNote() {
  return <RecordScreen spec={spec} />;
}

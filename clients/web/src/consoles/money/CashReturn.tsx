import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'cash-returns',
  kind: 'cash_return',
  facts: [
    'job_number',
    'contract_number',
    'customer_name',
    'day',
    'means',
    'amount',
    'reference',
    'reason',
    'author_name',
    'site_code',
  ],
  history: false,
};

export default function CashReturn() {
  return <RecordScreen spec={spec} />;
}

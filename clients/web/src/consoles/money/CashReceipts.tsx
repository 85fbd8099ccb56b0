import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { MoneyTabs } from './MoneyTabs';

const spec: ListSpec<'cash-receipts'> = {
  noun: 'cash-receipts',
  title: phrase('دریافت‌ها', 'Receipts'),
  columns: ['number', 'day', 'customer_name', 'job_number', 'means', 'amount', 'reference'],
  spare: [
    'author_name',
    'contract_number',
    'instalment',
    'time',
    'bank',
    'cheque_due',
    'cheque_state',
    'note',
    'site_code',
  ],
  sortable: ['number'],
  filters: ['means', 'author_name', 'site_code', { period: 'day' }],
  searched: true,
  totals: true,
  widths: { amount: 160, reference: 165 },
  empty: phrase(
    'هنوز وجهی دریافت نشده است؛ از صفحه پرونده یا قرارداد دریافت می‌شود.',
    'No money has been taken yet; it is taken on the page of a job or a contract.',
  ),
};

export default function CashReceipts() {
  return (
    <>
      <MoneyTabs />
      <ListScreen spec={spec} />
    </>
  );
}

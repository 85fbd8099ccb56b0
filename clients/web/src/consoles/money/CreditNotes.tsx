import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { MoneyTabs } from './MoneyTabs';

const spec: ListSpec<'credit-notes'> = {
  noun: 'credit-notes',
  title: phrase('صورتحساب‌های برگشت', 'Credit notes'),
  columns: ['number', 'day', 'invoice_number', 'customer_name', 'net', 'value_added_tax', 'total', 'reason'],
  spare: ['job_number', 'author_name', 'site_code'],
  sortable: ['number'],
  filters: ['site_code', { period: 'day' }],
  searched: false,
  totals: true,
  empty: phrase(
    'چیزی از فاکتوری برگشت نشده است؛ از صفحه فاکتور برگشت می‌شود.',
    'Nothing of an invoice was given back; that is done on the page of the invoice.',
  ),
};

export default function CreditNotes() {
  return (
    <>
      <MoneyTabs />
      <ListScreen spec={spec} />
    </>
  );
}

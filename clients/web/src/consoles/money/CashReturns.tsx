import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { MoneyTabs } from './MoneyTabs';

const spec: ListSpec<'cash-returns'> = {
  noun: 'cash-returns',
  title: phrase('برگشت وجه', 'Money returned'),
  columns: ['number', 'day', 'customer_name', 'job_number', 'means', 'amount', 'reason', 'author_name'],
  spare: ['contract_number', 'reference', 'site_code'],
  sortable: ['number'],
  filters: ['means', 'author_name', 'site_code', { period: 'day' }],
  searched: false,
  totals: true,
  empty: phrase(
    'وجهی برگشت داده نشده است؛ از صفحه پرونده‌ای که مشتری نزد ما پول دارد برگردانده می‌شود.',
    'No money was returned; that is done on the page of a job whose customer has money with us.',
  ),
};

export default function CashReturns() {
  return (
    <>
      <MoneyTabs />
      <ListScreen spec={spec} />
    </>
  );
}

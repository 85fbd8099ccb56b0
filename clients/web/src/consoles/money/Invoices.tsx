import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { MoneyTabs } from './MoneyTabs';

const spec: ListSpec<'invoices'> = {
  noun: 'invoices',
  title: phrase('فاکتورها', 'Invoices'),
  columns: ['number', 'day', 'customer_name', 'job_number', 'standing', 'total', 'credited'],
  spare: ['site_code', 'mobile', 'kind', 'gross', 'discount', 'value_added_tax', 'author_name', 'reason'],
  sortable: ['number'],
  filters: ['standing', 'kind', 'site_code', { period: 'day' }],
  searched: true,
  totals: true,
  views: [
    { name: phrase('برگشت‌شده', 'Given back'), filters: { standing_in: 'partly_credited,credited' } },
    { name: phrase('باطل‌شده', 'Voided'), filters: { standing: 'voided' } },
  ],
  empty: phrase(
    'هنوز فاکتوری صادر نشده است؛ از صفحه پرونده‌ای که تعمیرش پایان یافته صادر می‌شود.',
    'No invoice has been issued yet; it is issued on the page of a finished job.',
  ),
};

export default function Invoices() {
  return (
    <>
      <MoneyTabs />
      <ListScreen spec={spec} />
    </>
  );
}

import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { StockTabs } from './tabs';

const spec: ListSpec<'stock-documents'> = {
  noun: 'stock-documents',
  title: phrase('سندهای انبار', 'Stock documents'),
  columns: ['day', 'kind', 'number', 'from_site_code', 'from_kind', 'to_site_code', 'to_kind', 'detail'],
  spare: ['time', 'site_code', 'age'],
  sortable: ['day', 'time'],
  filters: ['from_kind', 'to_kind', 'site_code', { period: 'day' }],
  empty: phrase('هنوز سندی برای کالا ثبت نشده است.', 'No paper of goods has been recorded yet.'),
};

export default function StockDocuments() {
  return (
    <>
      <StockTabs />
      <ListScreen spec={spec} />
    </>
  );
}

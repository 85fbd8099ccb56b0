import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { StockTabs } from './tabs';

const spec: ListSpec<'moves'> = {
  noun: 'moves',
  title: phrase('کاردکس', 'Kardex'),
  columns: ['day', 'number', 'part_code', 'part_name', 'place_kind', 'condition', 'quantity', 'site_code'],
  spare: ['age'],
  sortable: ['day'],
  filters: ['place_kind', 'condition', 'part_code', 'site_code', { period: 'day' }],
  totals: true,
  empty: phrase('هنوز کالایی جابه‌جا نشده است.', 'No goods have moved yet.'),
  opens: (row) => (row.number ? `/stock-documents/${encodeURIComponent(row.event)}` : null),
};

export default function Moves() {
  return (
    <>
      <StockTabs />
      <ListScreen spec={spec} />
    </>
  );
}

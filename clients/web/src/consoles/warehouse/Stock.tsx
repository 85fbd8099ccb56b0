import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { NewDocuments } from './NewDocuments';
import { StockTabs } from './tabs';

const spec: ListSpec<'stock'> = {
  noun: 'stock',
  title: phrase('موجودی', 'Stock'),
  columns: ['part_code', 'part_name', 'place_kind', 'condition', 'quantity', 'site_code'],
  spare: ['holder_code'],
  sortable: ['quantity'],
  filters: ['place_kind', 'condition', 'site_code', 'holder_code'],
  totals: true,
  views: [
    { name: phrase('نو', 'New goods'), filters: { condition: 'fresh' } },
    { name: phrase('در راه', 'In transit'), filters: { place_kind: 'transit' } },
    { name: phrase('کمتر از صفر', 'Below zero'), filters: { quantity_lt: '0' } },
  ],
  empty: phrase(
    'در انبارهای این محل کالایی نیست. کالا با دریافت بارنامه می‌آید.',
    'Nothing lies in the places of this site. Goods come by receiving a waybill.',
  ),
  opens: (row) =>
    `/stock/${encodeURIComponent(row.part)}${row.site_code ? `?site=${encodeURIComponent(row.site_code)}` : ''}`,
};

export default function Stock() {
  return (
    <>
      <StockTabs />
      <ListScreen spec={spec} actions={<NewDocuments />} />
    </>
  );
}

import { Tabs } from '@/parts/Tabs';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { BOOKS, BOOK_TABS } from './tabs';

const spec: ListSpec<'vouchers'> = {
  noun: 'vouchers',
  title: phrase('سندهای حسابداری', 'Vouchers'),
  columns: ['day', 'kind', 'number', 'posting_rule', 'site_code', 'part_code', 'debit', 'credit'],
  spare: ['time', 'age'],
  widths: { number: 120 },
  sortable: ['day', 'time'],
  filters: ['site_code', 'part_code', { period: 'day' }],
  views: [
    { name: phrase('رسید داغی', 'Used parts registered'), filters: { kind: 'UsedPartRegistered' } },
    { name: phrase('مصرف قطعه', 'Consumption'), filters: { kind: 'ConsumptionBooked' } },
    { name: phrase('حواله کالا', 'Goods'), filters: { kind: 'GoodsBooked' } },
    { name: phrase('رفع تعهد داغی', 'Used-part debts ended'), filters: { kind: 'DebtEnded' } },
    { name: phrase('دریافت و پرداخت', 'Payments'), filters: { kind: 'PaymentBooked' } },
    { name: phrase('تفاوت قیمت', 'Price differences'), filters: { kind: 'PriceDifferenceBooked' } },
  ],
  empty: phrase(
    'هنوز سندی صادر نشده است؛ مرکز با رسیدن اسناد محل‌ها سند می‌زند.',
    'There is no voucher yet; the hub makes them as the documents of the sites come.',
  ),
};

export default function Vouchers() {
  return (
    <>
      <Tabs tabs={BOOK_TABS} label={BOOKS} />
      <ListScreen spec={spec} />
    </>
  );
}

// Money by day, person and means.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { ReportTabs } from './ReportTabs';

const spec: ListSpec<'takings'> = {
  noun: 'takings',
  title: phrase('دریافت روزانه، به تفکیک شخص و روش', 'Takings by day, person and means'),
  columns: ['day', 'author_name', 'means', 'taken', 'returned', 'balance', 'site_code'],
  sortable: ['day'],
  filters: ['means', 'author_name', 'site_code', { period: 'day' }],
  searched: false,
  totals: true,
  opens: (row) => `/cash-receipts?${new URLSearchParams({ day: row.day, means: row.means }).toString()}`,
  empty: phrase('هنوز وجهی دریافت نشده است.', 'No money has been taken yet.'),
};

export default function Takings() {
  return (
    <>
      <ReportTabs />
      <ListScreen spec={spec} />
    </>
  );
}

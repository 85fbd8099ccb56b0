import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { JobTabs } from '../tabs';

const spec: ListSpec<'discounts'> = {
  noun: 'discounts',
  title: phrase('تخفیف‌ها', 'Discounts'),
  searched: false,
  totals: true,
  columns: ['day', 'job_number', 'amount', 'reason', 'author_name'],
  spare: ['site_code'],
  filters: ['author_name', 'site_code', { period: 'day' }],
  opens: ({ job }) => `/jobs/${job}`,
  empty: phrase('هنوز تخفیفی داده نشده است.', 'Nothing has been given away yet.'),
};

export default function Discounts() {
  return (
    <>
      <JobTabs />
      <ListScreen spec={spec} />
    </>
  );
}

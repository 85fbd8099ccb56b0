import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { JobTabs } from '../tabs';

const spec: ListSpec<'estimates'> = {
  noun: 'estimates',
  title: phrase('برآوردها', 'Estimates'),
  searched: false,
  columns: [
    'job_number',
    'approval',
    'customer_name',
    'mobile',
    'amount',
    'given_time',
    'valid_until',
    'way',
    'answered_time',
  ],
  spare: [
    'serial',
    'model_code',
    'basis',
    'inspection_fee',
    'given_by_name',
    'answered_by',
    'note',
    'age',
    'site_code',
  ],
  filters: [
    'approval',
    'way',
    'given_by_name',
    'site_code',
    { period: 'given_time' },
    { period: 'valid_until' },
  ],
  views: [{ name: phrase('منتظر پاسخ', 'Waiting for an answer'), filters: { approval: 'awaiting' } }],
  opens: ({ job }) => `/jobs/${job}`,
  empty: phrase(
    'هنوز برآوردی داده نشده است؛ برآورد از صفحه پرونده ثبت می‌شود.',
    'No estimate has been given yet; one is given on a job’s page.',
  ),
};

export default function Estimates() {
  return (
    <>
      <JobTabs />
      <ListScreen spec={spec} />
    </>
  );
}

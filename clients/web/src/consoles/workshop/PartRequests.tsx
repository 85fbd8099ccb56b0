import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { WorkshopTabs } from './tabs';

const spec: ListSpec<'part-requests'> = {
  noun: 'part-requests',
  title: phrase('درخواست‌های قطعه', 'Part requests'),
  columns: [
    'number',
    'state',
    'part_code',
    'part_name',
    'quantity',
    'job_number',
    'asked_by_name',
    'promised',
  ],
  spare: [
    'model_code',
    'serial',
    'approved',
    'approved_part_code',
    'reviewed_by_name',
    'reason',
    'asked_time',
    'age',
  ],
  filters: ['state', 'part_code', 'job_number', { period: 'asked_time' }],
  views: [
    { name: phrase('منتظر کارشناسی', 'To be reviewed'), filters: { state: 'raised' } },
    { name: phrase('تأییدشده، صادر نشده', 'To be issued'), filters: { state_in: 'approved,partly_issued' } },
  ],
  empty: phrase(
    'تعمیرگاه قطعه‌ای نخواسته است؛ درخواست از صفحه پرونده ثبت می‌شود.',
    'The shop has asked for no part; a request is made on a job’s page.',
  ),
};

export default function PartRequests() {
  return (
    <>
      <WorkshopTabs />
      <ListScreen spec={spec} />
    </>
  );
}

import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { HoursText } from '@/parts/show/HoursText';
import { phrase } from '@/words/phrase';
import { CounterTabs } from '../tabs';

const spec: ListSpec<'visits'> = {
  noun: 'visits',
  title: phrase('همه سرویس‌های در محل', 'All visits'),
  searched: false,
  columns: [
    'day',
    'hours',
    'state',
    'technician_name',
    'customer_name',
    'mobile',
    'address',
    'result',
    'next_day',
  ],
  spare: [
    'request_number',
    'job_number',
    'complaint',
    'note',
    'reason',
    'started_time',
    'ended_time',
    'site_code',
  ],
  sortable: ['day'],
  filters: ['state', 'result', 'technician_name', 'site_code', { period: 'day' }],
  views: [
    {
      name: phrase('باز باید رفت', 'To be gone to again'),
      filters: { result_in: 'no_access,needs_part' },
    },
  ],
  cell: { hours: ({ hours }) => <HoursText hours={hours} /> },
  empty: phrase('هنوز سرویسی برنامه‌ریزی نشده است.', 'No visit has been planned yet.'),
};

export default function AllVisits() {
  return (
    <>
      <CounterTabs />
      <ListScreen spec={spec} />
    </>
  );
}

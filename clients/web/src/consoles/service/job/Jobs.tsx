import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { LATE, READY, UNCLAIMED, WAITING } from './views';

const spec: ListSpec<'jobs'> = {
  noun: 'jobs',
  title: phrase('پرونده‌ها', 'Jobs'),
  columns: [
    'number',
    'stage',
    'serial',
    'model_code',
    'customer_name',
    'state',
    'kind',
    'admitted_day',
    'promised',
  ],
  spare: ['age', 'site_code', 'complaint', 'admitted_time', 'finished_time', 'ended_time'],
  sortable: ['number', 'serial'],
  filters: ['state', 'kind', 'site_code', 'model_code', { period: 'admitted_day' }, { period: 'promised' }],
  views: [WAITING, LATE, READY, UNCLAIMED],
  empty: phrase('هنوز دستگاهی پذیرش نشده است.', 'No device has been admitted yet.'),
};

export default function Jobs() {
  return <ListScreen spec={spec} />;
}

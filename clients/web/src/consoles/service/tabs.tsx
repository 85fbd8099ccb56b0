// What the counter looks after besides the devices in front of it, and what belongs to the list of jobs.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const COUNTER = phrase('پیشخوان', 'Counter');
const COUNTER_TABS: ScreenTab[] = [
  { path: '/counter', title: COUNTER },
  { path: '/requests', title: phrase('درخواست‌های خدمت', 'Service requests') },
  { path: '/visits', title: phrase('سرویس در محل', 'Visits') },
  {
    path: '/plan-items',
    title: phrase('سرویس‌های دوره‌ای', 'Periodic visits'),
    at: ['branch', 'agent'],
  },
];
const JOBS = phrase('پرونده‌ها', 'Jobs');
const JOB_TABS: ScreenTab[] = [
  { path: '/jobs', title: JOBS },
  { path: '/estimates', title: phrase('برآوردها', 'Estimates') },
  { path: '/discounts', title: phrase('تخفیف‌ها', 'Discounts') },
  { path: '/archive', title: phrase('بایگانی', 'Archive') },
];

export const CounterTabs = () => <Tabs label={COUNTER} tabs={COUNTER_TABS} />;
export const JobTabs = () => <Tabs label={JOBS} tabs={JOB_TABS} />;

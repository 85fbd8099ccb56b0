// The workshop: what is in it now, what waits for an answer, how it did, and how it is set up.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const WORKSHOP = phrase('تعمیرگاه', 'Workshop');
const TABS: ScreenTab[] = [
  { path: '/board', title: phrase('تابلو', 'Board'), reads: 'service' },
  { path: '/handovers', title: phrase('تحویل بین واحدی', 'Handovers'), reads: 'service' },
  { path: '/part-requests', title: phrase('درخواست قطعه', 'Part requests'), reads: 'service' },
  { path: '/quality-checks', title: phrase('کنترل کیفیت', 'Quality control'), reads: 'service' },
  { path: '/turnaround', title: phrase('زمان تعمیر', 'Turnaround'), reads: 'service' },
  { path: '/work-units', title: phrase('واحدها', 'Units') },
  { path: '/check-lists', title: phrase('چک‌لیست‌ها', 'Check lists') },
  { path: '/working-weeks', title: phrase('ساعت کار', 'Working hours') },
];

export const WorkshopTabs = () => <Tabs tabs={TABS} label={WORKSHOP} />;

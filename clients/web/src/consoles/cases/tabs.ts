import type { ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

export const CASES = phrase('مغایرت‌ها', 'Discrepancies');
// Late events are decided at the hub, by who reads the logs.
export const LATE_TAB: ScreenTab = {
  path: '/late-events',
  title: phrase('رویدادهای دیررسیده', 'Late events'),
  reads: 'network',
  at: ['central'],
};
export const CASE_TAB: ScreenTab = { path: '/discrepancies', title: CASES };

import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const REPORTS = phrase('گزارش‌ها', 'Reports');
const TABS: ScreenTab[] = [
  { path: '/reports', title: phrase('نمودارها', 'Charts') },
  { path: '/repeat-repairs', title: phrase('تعمیر مجدد', 'Repeat repairs'), reads: 'service' },
  {
    path: '/first-visits',
    title: phrase('رفع در بازدید نخست', 'Fixed at the first visit'),
    reads: 'service',
  },
];

export const ReportTabs = () => <Tabs label={REPORTS} tabs={TABS} />;

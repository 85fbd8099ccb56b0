import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const REPORTS = phrase('گزارش‌ها', 'Reports');
const TABS: ScreenTab[] = [
  {
    path: '/reports',
    title: phrase('نمودارها', 'Charts'),
    reads: 'goods',
    at: ['central', 'branch', 'office'],
  },
  { path: '/repeat-repairs', title: phrase('تعمیر مجدد', 'Repeat repairs'), reads: 'service' },
  {
    path: '/first-visits',
    title: phrase('رفع در بازدید نخست', 'Fixed at the first visit'),
    reads: 'service',
  },
  { path: '/takings', title: phrase('دریافت روزانه', 'Takings'), reads: 'service' },
  { path: '/revenue', title: phrase('درآمد', 'Revenue'), reads: 'accounts' },
  { path: '/warranty-costs', title: phrase('هزینه گارانتی', 'Warranty costs'), reads: 'costs' },
  { path: '/vat-report', title: phrase('مالیات فصل', 'VAT by season'), reads: 'accounts' },
];

export const ReportTabs = () => <Tabs label={REPORTS} tabs={TABS} />;

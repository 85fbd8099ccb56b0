// What is promised in advance: contracts with their money, and the visits of plans.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const CONTRACTS = phrase('قراردادها', 'Contracts');
const TABS: ScreenTab[] = [
  { path: '/contracts', title: CONTRACTS, reads: 'service' },
  { path: '/plan-items', title: phrase('سرویس‌های دوره‌ای', 'Periodic visits'), reads: 'service' },
  { path: '/periodic-due', title: phrase('سرویس رایگان گارانتی', 'Free visits'), reads: 'service' },
  { path: '/contract-renewals', title: phrase('تمدیدها', 'Renewals'), reads: 'service' },
  { path: '/contract-instalments', title: phrase('قسط‌ها', 'Instalments'), reads: 'service' },
  { path: '/periodic-policies', title: phrase('سیاست‌ها', 'Policies'), at: ['central'] },
  { path: '/contract-sla', title: phrase('تعهد زمان', 'Promised hours'), reads: 'service' },
  { path: '/contract-profit', title: phrase('سود', 'Profit'), reads: 'accounts' },
];

export const ContractTabs = () => <Tabs tabs={TABS} label={CONTRACTS} />;

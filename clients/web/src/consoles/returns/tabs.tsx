// How far used parts are on their way back, and the receipts that say so.
import { Tabs } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

export const OWED = '/used-parts?state_in=owed,removed&sort=due';

const TABS = [
  { path: OWED, title: phrase('در تعهد', 'Owed') },
  { path: '/used-parts?state=shipped&sort=due', title: phrase('ارسال‌شده', 'Shipped') },
  {
    path: '/used-parts?state_in=provisional,registered,accepted',
    title: phrase('رسیدشده', 'Received'),
  },
  { path: '/used-parts?state_in=held,rejected', title: phrase('مورد اختلاف', 'Disputed') },
  { path: '/used-parts?sort=-number', title: phrase('همه', 'All') },
  { path: '/used-receipts', title: phrase('رسیدهای داغی', 'Used-part receipts') },
];
const LABEL = phrase('داغی‌ها', 'Used parts');

export function UsedTabs() {
  return <Tabs tabs={TABS} label={LABEL} />;
}

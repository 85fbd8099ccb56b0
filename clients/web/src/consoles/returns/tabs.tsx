// How far used parts are on their way back, and the receipts that say so.
import { LinkTabs } from '@/parts/LinkTabs';
import { phrase } from '@/words/phrase';

export const OWED = '/used-parts?state_in=owed,removed&sort=due';

const TABS = [
  { to: OWED, label: phrase('در تعهد', 'Owed') },
  { to: '/used-parts?state=shipped&sort=due', label: phrase('ارسال‌شده', 'Shipped') },
  {
    to: '/used-parts?state_in=provisional,registered,accepted',
    label: phrase('رسیدشده', 'Received'),
  },
  { to: '/used-parts?state_in=held,rejected', label: phrase('مورد اختلاف', 'Disputed') },
  { to: '/used-parts?sort=-number', label: phrase('همه', 'All') },
  { to: '/used-receipts', label: phrase('رسیدهای داغی', 'Used-part receipts') },
];
const LABEL = phrase('داغی‌ها', 'Used parts');

export function UsedTabs() {
  return <LinkTabs tabs={TABS} label={LABEL} />;
}

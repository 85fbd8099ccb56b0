// The data base of serials, and what is asked of it most: each a tab, an address.
import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

export const SERIALS = phrase('سریال‌ها', 'Serials');
export const COUNTS = phrase('شمار به مدل و وضعیت', 'By model and state');

export const ENDING = {
  warranty_expiry_ge: 'today',
  warranty_expiry_le: 'today+30',
  sort: 'warranty_expiry',
};
export const FLAGGED = { state_in: 'stolen,counterfeit,duplicate' };

const addressOf = (query: Record<string, string>) => `/serials?${new URLSearchParams(query).toString()}`;

const TABS: ScreenTab[] = [
  { path: '/serials', title: SERIALS },
  { path: addressOf(ENDING), title: phrase('گارانتی‌های رو به پایان', 'Warranties that end') },
  { path: addressOf(FLAGGED), title: phrase('نشان‌دارها و تکراری‌ها', 'Flagged and duplicate') },
  { path: '/serial-counts', title: COUNTS },
];

export const SerialTabs = () => <Tabs tabs={TABS} label={SERIALS} />;

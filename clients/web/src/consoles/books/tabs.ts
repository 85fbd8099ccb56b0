// Which screens of the books stand together.
import type { ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

export const BOOKS = phrase('حساب‌ها', 'Books');
export const BOOK_TABS: ScreenTab[] = [
  { path: '/vouchers', title: phrase('سندهای حسابداری', 'Vouchers'), reads: 'accounts' },
  { path: '/trial-balance', title: phrase('تراز آزمایشی', 'Trial balance'), reads: 'accounts' },
  { path: '/payments', title: phrase('دریافت و پرداخت', 'Payments'), reads: 'accounts' },
];

export const AGENTS_ACCOUNT = phrase('حساب نماینده', "Agent's account");
export const AGENT_TABS: ScreenTab[] = [
  { path: '/statement', title: phrase('صورت‌حساب', 'Statement'), reads: 'accounts', keeps: ['agent'] },
  {
    path: '/custody',
    title: phrase('اموال امانی و اثبات', 'Custody and proof'),
    reads: 'goods',
    keeps: ['agent'],
  },
];

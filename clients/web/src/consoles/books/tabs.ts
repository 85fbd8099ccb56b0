// Which screens of the books stand together.
import type { SiteKind } from '../console';
import type { ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

// The company's sites, which keep books; an agent has an account in them.
export const COMPANY: SiteKind[] = ['central', 'branch', 'office'];

export const BOOKS = phrase('حساب‌ها', 'Books');
export const BOOK_TABS: ScreenTab[] = [
  { path: '/vouchers', title: phrase('سندهای حسابداری', 'Vouchers'), reads: 'accounts', at: COMPANY },
  { path: '/trial-balance', title: phrase('تراز آزمایشی', 'Trial balance'), reads: 'accounts', at: COMPANY },
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

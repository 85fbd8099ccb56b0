import StatementIcon from '@mui/icons-material/ReceiptLongOutlined';
import VouchersIcon from '@mui/icons-material/AccountBalanceOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';
import { COMPANY } from './tabs';

const statement = {
  path: '/statement',
  title: phrase('صورت‌حساب', 'Statement'),
  element: onDemand(() => import('./Statement')),
  reads: 'accounts',
} as const;

export const books: Console = {
  name: 'books',
  group: 'accounts',
  screens: [
    // An agent has one account, his own; at the company's sites it is reached from the agent.
    {
      ...statement,
      at: ['agent'],
      menu: { icon: StatementIcon, order: 80, within: ['/custody'] },
      key: 'KeyO',
    },
    { ...statement, at: COMPANY },
    {
      path: '/custody',
      title: phrase('اموال امانی', 'Custody'),
      element: onDemand(() => import('./Custody')),
      reads: 'goods',
      at: [...COMPANY, 'agent'],
    },
    {
      path: '/vouchers',
      title: phrase('حساب‌ها', 'Books'),
      element: onDemand(() => import('./Vouchers')),
      reads: 'accounts',
      at: COMPANY,
      menu: { icon: VouchersIcon, order: 85, within: ['/trial-balance', '/accounts', '/payments'] },
      key: 'KeyV',
    },
    {
      path: '/vouchers/:id',
      title: phrase('سند حسابداری', 'Voucher'),
      element: onDemand(() => import('./Voucher')),
      reads: 'accounts',
    },
    {
      path: '/trial-balance',
      title: phrase('تراز آزمایشی', 'Trial balance'),
      element: onDemand(() => import('./TrialBalance')),
      reads: 'accounts',
      at: COMPANY,
    },
    {
      path: '/accounts/:id',
      title: phrase('گردش سرفصل', 'Account'),
      element: onDemand(() => import('./Account')),
      reads: 'accounts',
    },
    {
      path: '/payments',
      title: phrase('دریافت و پرداخت', 'Payments'),
      element: onDemand(() => import('./Payments')),
      reads: 'accounts',
    },
    {
      path: '/payments/:id',
      title: phrase('دریافت یا پرداخت', 'Payment'),
      element: onDemand(() => import('./Payment')),
      reads: 'accounts',
    },
  ],
};

import { Tabs, type ScreenTab } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const MONEY = phrase('صندوق و فاکتور', 'Cash and invoices');
const TABS: ScreenTab[] = [
  { path: '/cash-drawer', title: phrase('صندوق روز', 'Cash day') },
  { path: '/invoices', title: phrase('فاکتورها', 'Invoices') },
  { path: '/credit-notes', title: phrase('برگشت فاکتور', 'Credit notes') },
  { path: '/cash-receipts', title: phrase('دریافت‌ها', 'Receipts') },
  { path: '/cash-returns', title: phrase('برگشت وجه', 'Returns') },
  { path: '/cheques', title: phrase('چک‌ها', 'Cheques') },
  { path: '/balances', title: phrase('مانده مشتریان', 'Balances') },
];

export const MoneyTabs = () => <Tabs tabs={TABS} label={MONEY} />;

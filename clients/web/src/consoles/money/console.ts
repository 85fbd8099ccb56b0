import CashIcon from '@mui/icons-material/PointOfSaleOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

const reads = 'service';

export const money: Console = {
  name: 'money',
  group: 'accounts',
  screens: [
    {
      path: '/cash-drawer',
      title: phrase('صندوق و فاکتور', 'Cash and invoices'),
      element: onDemand(() => import('./CashDay')),
      reads,
      may: ['TakePayment', 'ReturnPayment'],
      menu: {
        icon: CashIcon,
        order: 79,
        within: [
          '/invoices',
          '/credit-notes',
          '/cash-receipts',
          '/cash-returns',
          '/cheques',
          '/balances',
          '/cash-counts',
        ],
      },
      key: 'Digit4',
    },
    {
      path: '/cash-counts/:id',
      title: phrase('شمارش صندوق', 'Count of the cash'),
      element: onDemand(() => import('./CashCount')),
      reads,
    },
    {
      path: '/invoices',
      title: phrase('فاکتورها', 'Invoices'),
      element: onDemand(() => import('./Invoices')),
      reads,
    },
    {
      path: '/invoices/:id',
      title: phrase('فاکتور', 'Invoice'),
      element: onDemand(() => import('./Invoice')),
      reads,
    },
    {
      path: '/credit-notes',
      title: phrase('صورتحساب‌های برگشت', 'Credit notes'),
      element: onDemand(() => import('./CreditNotes')),
      reads,
    },
    {
      path: '/credit-notes/:id',
      title: phrase('صورتحساب برگشت', 'Credit note'),
      element: onDemand(() => import('./CreditNote')),
      reads,
    },
    {
      path: '/cash-receipts',
      title: phrase('دریافت‌ها', 'Receipts'),
      element: onDemand(() => import('./CashReceipts')),
      reads,
    },
    {
      path: '/cash-receipts/:id',
      title: phrase('رسید دریافت وجه', 'Receipt of money'),
      element: onDemand(() => import('./CashReceipt')),
      reads,
    },
    {
      path: '/cash-returns',
      title: phrase('برگشت وجه', 'Money returned'),
      element: onDemand(() => import('./CashReturns')),
      reads,
    },
    {
      path: '/cash-returns/:id',
      title: phrase('رسید برگشت وجه', 'Return of money'),
      element: onDemand(() => import('./CashReturn')),
      reads,
    },
    {
      path: '/cheques',
      title: phrase('چک‌ها', 'Cheques'),
      element: onDemand(() => import('./Cheques')),
      reads,
    },
    {
      path: '/balances',
      title: phrase('مانده مشتریان', 'Balances of customers'),
      element: onDemand(() => import('./Balances')),
      reads,
    },
  ],
};

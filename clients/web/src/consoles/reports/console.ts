import TodayIcon from '@mui/icons-material/TodayOutlined';
import ReportsIcon from '@mui/icons-material/BarChartOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const reports: Console = {
  name: 'reports',
  group: 'accounts',
  screens: [
    {
      path: '/today',
      title: phrase('امروز', 'Today'),
      element: onDemand(() => import('./Today')),
      reads: 'accounts',
      at: ['central'],
      menu: { icon: TodayIcon, order: 0 },
      key: 'KeyH',
    },
    {
      path: '/reports',
      title: phrase('گزارش‌ها', 'Reports'),
      element: onDemand(() => import('./Reports')),
      reads: 'goods',
      at: ['central', 'branch', 'office'],
      menu: {
        icon: ReportsIcon,
        order: 95,
        within: [
          '/repeat-repairs',
          '/first-visits',
          '/takings',
          '/revenue',
          '/warranty-costs',
          '/vat-report',
        ],
      },
      key: 'KeyT',
    },
    {
      path: '/repeat-repairs',
      title: phrase('تعمیر مجدد', 'Repeat repairs'),
      element: onDemand(() => import('./RepeatRepairs')),
      reads: 'service',
    },
    {
      path: '/first-visits',
      title: phrase('رفع در بازدید نخست', 'Fixed at the first visit'),
      element: onDemand(() => import('./FirstVisits')),
      reads: 'service',
    },
    {
      path: '/takings',
      title: phrase('دریافت روزانه', 'Takings'),
      element: onDemand(() => import('./Takings')),
      reads: 'service',
    },
    {
      path: '/revenue',
      title: phrase('درآمد', 'Revenue'),
      element: onDemand(() => import('./Revenue')),
      reads: 'accounts',
    },
    {
      path: '/warranty-costs',
      title: phrase('هزینه گارانتی', 'Warranty costs'),
      element: onDemand(() => import('./WarrantyCosts')),
      reads: 'costs',
    },
    {
      path: '/vat-report',
      title: phrase('مالیات فصل', 'VAT by season'),
      element: onDemand(() => import('./VatReport')),
      reads: 'accounts',
    },
  ],
};

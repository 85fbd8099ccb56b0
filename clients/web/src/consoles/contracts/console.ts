import ContractIcon from '@mui/icons-material/HandshakeOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

const contractsList = {
  path: '/contracts',
  title: phrase('قراردادها', 'Contracts'),
  element: onDemand(() => import('./Contracts')),
  reads: 'service',
} as const;
const planItems = {
  path: '/plan-items',
  title: phrase('سرویس‌های دوره‌ای', 'Periodic visits'),
  element: onDemand(() => import('./plan/PlanItems')),
  reads: 'service',
} as const;
const key = 'Digit6';

export const contracts: Console = {
  name: 'contracts',
  group: 'service',
  screens: [
    {
      ...contractsList,
      at: ['central', 'office'],
      menu: {
        icon: ContractIcon,
        order: 46,
        within: [
          '/plan-items',
          '/periodic-due',
          '/contract-renewals',
          '/contract-instalments',
          '/contract-invoices',
          '/periodic-policies',
          '/contract-sla',
          '/contract-profit',
        ],
      },
      key,
    },
    { ...planItems, at: ['central', 'branch', 'office', 'agent'] },
    // Whoever drives to customers begins with the visits.
    {
      ...planItems,
      at: ['technician'],
      menu: { icon: ContractIcon, order: 46, within: ['/contracts', '/periodic-due', '/contract-sla'] },
      key,
    },
    { ...contractsList, at: ['branch', 'agent', 'technician'] },
    {
      path: '/contracts/new',
      title: phrase('قرارداد تازه', 'New contract'),
      element: onDemand(() => import('./sign/Sign')),
      reads: 'service',
      may: 'SignContract',
    },
    {
      path: '/contracts/:id',
      title: phrase('قرارداد', 'Contract'),
      element: onDemand(() => import('./contract/Contract')),
      reads: 'service',
    },
    {
      path: '/plan-items/all',
      title: phrase('همه سرویس‌های دوره‌ای', 'All periodic visits'),
      element: onDemand(() => import('./plan/AllPlanItems')),
      reads: 'service',
    },
    {
      path: '/plan-items/:id',
      title: phrase('سرویس دوره‌ای', 'Periodic visit'),
      element: onDemand(() => import('./plan/PlanItem')),
      reads: 'service',
    },
    {
      path: '/periodic-due',
      title: phrase('سرویس رایگان گارانتی', 'Free visits of the warranty'),
      element: onDemand(() => import('./plan/FreeVisits')),
      reads: 'service',
    },
    {
      path: '/contract-renewals',
      title: phrase('تمدید قراردادها', 'Contracts to renew'),
      element: onDemand(() => import('./Renewals')),
      reads: 'service',
    },
    {
      path: '/contract-instalments',
      title: phrase('قسط‌های قراردادها', 'Instalments of contracts'),
      element: onDemand(() => import('./Instalments')),
      reads: 'service',
    },
    {
      path: '/contract-invoices/:id',
      title: phrase('فاکتور قسط', 'Invoice of an instalment'),
      element: onDemand(() => import('./ContractInvoice')),
      reads: 'service',
    },
    {
      path: '/periodic-policies',
      title: phrase('سیاست‌های سرویس دوره‌ای', 'Policies of periodic service'),
      element: onDemand(() => import('./Policies')),
    },
    {
      path: '/periodic-policies/:id',
      title: phrase('سیاست سرویس دوره‌ای', 'Policy of periodic service'),
      element: onDemand(() => import('./Policy')),
    },
    {
      path: '/contract-sla',
      title: phrase('تعهد زمان قراردادها', 'Promised hours of contracts'),
      element: onDemand(() => import('./reports/Sla')),
      reads: 'service',
    },
    {
      path: '/contract-profit',
      title: phrase('سود قراردادها', 'Profit of contracts'),
      element: onDemand(() => import('./reports/Profit')),
      reads: 'accounts',
    },
  ],
};

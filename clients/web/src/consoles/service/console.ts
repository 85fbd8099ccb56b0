import AdmissionIcon from '@mui/icons-material/AddTask';
import CounterIcon from '@mui/icons-material/StorefrontOutlined';
import JobsIcon from '@mui/icons-material/BuildOutlined';
import VisitsIcon from '@mui/icons-material/HomeRepairServiceOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

const WITHIN = ['/requests', '/visits'];
const counter = {
  path: '/counter',
  title: phrase('پیشخوان', 'Counter'),
  element: onDemand(() => import('./counter/Counter')),
  reads: 'service',
  may: 'AdmitDevice',
  key: 'KeyC',
} as const;
const visits = {
  path: '/visits',
  title: phrase('سرویس در محل', 'Visits'),
  element: onDemand(() => import('./visits/Visits')),
  reads: 'service',
} as const;

export const service: Console = {
  name: 'service',
  group: 'service',
  screens: [
    {
      ...counter,
      at: ['central', 'office', 'technician'],
      menu: { icon: CounterIcon, order: 10, within: WITHIN },
    },
    // Where contracts are only served, they are reached from the counter.
    {
      ...counter,
      at: ['branch', 'agent'],
      menu: {
        icon: CounterIcon,
        order: 10,
        within: [...WITHIN, '/plan-items', '/contracts', '/periodic-due'],
      },
    },
    {
      path: '/admission',
      title: phrase('پذیرش', 'Admission'),
      element: onDemand(() => import('./admission/Admission')),
      reads: 'service',
      may: 'AdmitDevice',
      menu: { icon: AdmissionIcon, order: 11 },
      key: 'KeyA',
    },
    {
      path: '/requests',
      title: phrase('درخواست‌های خدمت', 'Service requests'),
      element: onDemand(() => import('./requests/Requests')),
      reads: 'service',
    },
    {
      path: '/requests/new',
      title: phrase('درخواست خدمت تازه', 'New service request'),
      element: onDemand(() => import('./requests/NewRequest')),
      reads: 'service',
      may: 'RegisterRequest',
    },
    {
      path: '/requests/:id',
      title: phrase('درخواست خدمت', 'Service request'),
      element: onDemand(() => import('./requests/Request')),
      reads: 'service',
    },
    // At a technician's own site the day's visits are what he begins with.
    { ...visits, at: ['technician'], menu: { icon: VisitsIcon, order: 0 }, key: 'KeyK' },
    { ...visits, at: ['central', 'branch', 'office', 'agent'] },
    {
      path: '/visits/all',
      title: phrase('همه سرویس‌های در محل', 'All visits'),
      element: onDemand(() => import('./visits/AllVisits')),
      reads: 'service',
    },
    {
      path: '/visits/:id',
      title: phrase('سرویس در محل', 'Visit'),
      element: onDemand(() => import('./visits/Visit')),
      reads: 'service',
    },
    {
      path: '/jobs',
      title: phrase('پرونده‌ها', 'Jobs'),
      element: onDemand(() => import('./job/Jobs')),
      reads: 'service',
      menu: { icon: JobsIcon, order: 30, within: ['/estimates', '/discounts', '/archive'] },
      key: 'KeyJ',
    },
    {
      path: '/jobs/:id',
      title: phrase('پرونده تعمیر', 'Job'),
      element: onDemand(() => import('./job/Job')),
      reads: 'service',
    },
    {
      path: '/estimates',
      title: phrase('برآوردها', 'Estimates'),
      element: onDemand(() => import('./job/Estimates')),
      reads: 'service',
    },
    {
      path: '/discounts',
      title: phrase('تخفیف‌ها', 'Discounts'),
      element: onDemand(() => import('./job/Discounts')),
      reads: 'service',
    },
    {
      path: '/archive',
      title: phrase('بایگانی', 'Archive'),
      element: onDemand(() => import('./archive/Archive')),
      reads: 'service',
    },
  ],
};

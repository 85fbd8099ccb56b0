import WorkshopIcon from '@mui/icons-material/HandymanOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const workshop: Console = {
  name: 'workshop',
  group: 'service',
  screens: [
    {
      path: '/board',
      title: phrase('تعمیرگاه', 'Workshop'),
      element: onDemand(() => import('./board/Board')),
      reads: 'service',
      menu: {
        icon: WorkshopIcon,
        order: 32,
        within: [
          '/handovers',
          '/part-requests',
          '/quality-checks',
          '/turnaround',
          '/work-units',
          '/check-lists',
          '/working-weeks',
        ],
      },
      key: 'KeyB',
    },
    {
      path: '/handovers',
      title: phrase('تحویل بین واحدی', 'Handovers'),
      element: onDemand(() => import('./Handovers')),
      reads: 'service',
    },
    {
      path: '/part-requests',
      title: phrase('درخواست‌های قطعه', 'Part requests'),
      element: onDemand(() => import('./PartRequests')),
      reads: 'service',
    },
    {
      path: '/part-requests/:id',
      title: phrase('درخواست قطعه', 'Part request'),
      element: onDemand(() => import('./PartRequest')),
      reads: 'service',
    },
    {
      path: '/quality-checks',
      title: phrase('کنترل کیفیت', 'Quality control'),
      element: onDemand(() => import('./QualityChecks')),
      reads: 'service',
    },
    {
      path: '/turnaround',
      title: phrase('زمان تعمیر', 'Turnaround'),
      element: onDemand(() => import('./turnaround/Turnaround')),
      reads: 'service',
    },
    {
      path: '/work-units',
      title: phrase('واحدها و اعضا', 'Units and members'),
      element: onDemand(() => import('./Units')),
    },
    {
      path: '/work-units/:id',
      title: phrase('واحد', 'Unit'),
      element: onDemand(() => import('./Unit')),
    },
    {
      path: '/check-lists',
      title: phrase('چک‌لیست‌ها', 'Check lists'),
      element: onDemand(() => import('./CheckLists')),
    },
    {
      path: '/check-lists/:id',
      title: phrase('چک‌لیست', 'Check list'),
      element: onDemand(() => import('./CheckList')),
    },
    {
      path: '/working-weeks',
      title: phrase('ساعت کار', 'Working hours'),
      element: onDemand(() => import('./WorkingHours')),
    },
  ],
};

import JobsIcon from '@mui/icons-material/BuildOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const service: Console = {
  name: 'service',
  screens: [
    {
      path: '/jobs',
      title: phrase('پرونده‌ها', 'Jobs'),
      element: lazy(() => import('./Jobs')),
      reads: 'service',
      menu: { icon: JobsIcon, order: 30 },
      key: 'KeyJ',
    },
    {
      path: '/jobs/:id',
      title: phrase('پرونده تعمیر', 'Job'),
      element: lazy(() => import('./Job')),
      reads: 'service',
    },
  ],
};

import CustomersIcon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const customers: Console = {
  name: 'customers',
  group: 'service',
  screens: [
    {
      path: '/customers',
      title: phrase('مشتریان', 'Customers'),
      element: lazy(() => import('./Customers')),
      reads: 'service',
      menu: { icon: CustomersIcon, order: 45 },
      key: 'KeyU',
    },
    {
      path: '/customers/:id',
      title: phrase('مشتری', 'Customer'),
      element: lazy(() => import('./Customer')),
      reads: 'service',
    },
  ],
};

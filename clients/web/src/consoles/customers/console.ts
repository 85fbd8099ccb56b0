import CustomersIcon from '@mui/icons-material/PeopleOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const customers: Console = {
  name: 'customers',
  group: 'service',
  screens: [
    {
      path: '/customers',
      title: phrase('مشتریان', 'Customers'),
      element: onDemand(() => import('./Customers')),
      reads: 'service',
      menu: { icon: CustomersIcon, order: 45 },
      key: 'KeyU',
    },
    {
      path: '/customers/:id',
      title: phrase('مشتری', 'Customer'),
      element: onDemand(() => import('./Customer')),
      reads: 'service',
    },
  ],
};

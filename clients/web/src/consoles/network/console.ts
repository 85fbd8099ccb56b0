import UsersIcon from '@mui/icons-material/GroupOutlined';
import NetworkIcon from '@mui/icons-material/HubOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const network: Console = {
  name: 'network',
  group: 'network',
  screens: [
    {
      path: '/network',
      title: phrase('شبکه', 'Network'),
      element: onDemand(() => import('./Network')),
      reads: 'network',
      at: ['central'],
      menu: { icon: NetworkIcon, order: 100, within: ['/sites', '/invites', '/hub-addresses'] },
      key: 'KeyN',
    },
    {
      path: '/sites',
      title: phrase('محل‌ها', 'Sites'),
      element: onDemand(() => import('./Sites')),
      reads: 'common',
    },
    {
      path: '/sites/:id',
      title: phrase('محل', 'Site'),
      element: onDemand(() => import('./Site')),
      reads: 'common',
    },
    {
      path: '/invites',
      title: phrase('دعوت‌نامه‌ها', 'Invites'),
      element: onDemand(() => import('./Invites')),
      reads: 'network',
      at: ['central'],
    },
    {
      path: '/hub-addresses',
      title: phrase('نشانی‌های مرکز', "Hub's addresses"),
      element: onDemand(() => import('./HubAddresses')),
      reads: 'network',
    },
    {
      path: '/places',
      title: phrase('انبارهای دیگر', 'Further stores'),
      element: onDemand(() => import('./Places')),
      reads: 'goods',
    },
    {
      path: '/places/:id',
      title: phrase('انبار', 'Store'),
      element: onDemand(() => import('./Place')),
      reads: 'goods',
    },
    {
      path: '/users',
      title: phrase('کاربران و دسترسی', 'Users and rights'),
      element: onDemand(() => import('./Users')),
      reads: 'people',
      menu: { icon: UsersIcon, order: 120, within: ['/roles'] },
      key: 'KeyQ',
    },
    {
      path: '/roles',
      title: phrase('اختیار نقش‌ها', 'What roles may do'),
      element: onDemand(() => import('./Roles')),
      reads: 'people',
    },
    {
      path: '/users/:id',
      title: phrase('کاربر', 'User'),
      element: onDemand(() => import('./User')),
      reads: 'people',
    },
  ],
};

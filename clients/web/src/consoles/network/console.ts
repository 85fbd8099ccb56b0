import UsersIcon from '@mui/icons-material/GroupOutlined';
import NetworkIcon from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const network: Console = {
  name: 'network',
  group: 'network',
  screens: [
    {
      path: '/network',
      title: phrase('شبکه', 'Network'),
      element: lazy(() => import('./Network')),
      reads: 'network',
      at: ['central'],
      menu: { icon: NetworkIcon, order: 100, within: ['/sites', '/invites', '/hub-addresses'] },
      key: 'KeyN',
    },
    {
      path: '/sites',
      title: phrase('محل‌ها', 'Sites'),
      element: lazy(() => import('./Sites')),
      reads: 'common',
    },
    {
      path: '/sites/:id',
      title: phrase('محل', 'Site'),
      element: lazy(() => import('./Site')),
      reads: 'common',
    },
    {
      path: '/invites',
      title: phrase('دعوت‌نامه‌ها', 'Invites'),
      element: lazy(() => import('./Invites')),
      reads: 'network',
      at: ['central'],
    },
    {
      path: '/hub-addresses',
      title: phrase('نشانی‌های مرکز', "Hub's addresses"),
      element: lazy(() => import('./HubAddresses')),
      reads: 'network',
    },
    {
      path: '/places',
      title: phrase('انبارهای دیگر', 'Further stores'),
      element: lazy(() => import('./Places')),
      reads: 'goods',
    },
    {
      path: '/places/:id',
      title: phrase('انبار', 'Store'),
      element: lazy(() => import('./Place')),
      reads: 'goods',
    },
    {
      path: '/users',
      title: phrase('کاربران و دسترسی', 'Users and rights'),
      element: lazy(() => import('./Users')),
      reads: 'people',
      menu: { icon: UsersIcon, order: 120, within: ['/roles'] },
      key: 'KeyQ',
    },
    {
      path: '/roles',
      title: phrase('اختیار نقش‌ها', 'What roles may do'),
      element: lazy(() => import('./Roles')),
      reads: 'people',
    },
    {
      path: '/users/:id',
      title: phrase('کاربر', 'User'),
      element: lazy(() => import('./User')),
      reads: 'people',
    },
  ],
};

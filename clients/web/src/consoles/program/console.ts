import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import SyncIcon from '@mui/icons-material/Sync';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const program: Console = {
  name: 'program',
  group: 'network',
  screens: [
    {
      path: '/imports',
      title: phrase('ورود اطلاعات', 'Imports'),
      element: onDemand(() => import('./imports/Imports')),
      may: ['DefineSite', 'DefinePart', 'SetPrice', 'RegisterSerial'],
      menu: { icon: ImportIcon, order: 115 },
      key: 'KeyF',
    },
    {
      path: '/imports/customers',
      title: phrase('ورود مشتریان از فایل', 'Import customers'),
      element: onDemand(() => import('./imports/Imports')),
      may: 'RegisterCustomer',
    },
    {
      path: '/sync',
      title: phrase('همگام‌سازی', 'Sync'),
      element: onDemand(() => import('./sync/Sync')),
      reads: 'common',
      menu: { icon: SyncIcon, order: 130 },
      key: 'KeyZ',
    },
    {
      path: '/account',
      title: phrase('حساب من', 'My account'),
      element: onDemand(() => import('./account/Account')),
    },
  ],
};

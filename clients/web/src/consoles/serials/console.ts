import SerialsIcon from '@mui/icons-material/QrCode2';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const serials: Console = {
  name: 'serials',
  group: 'service',
  screens: [
    {
      path: '/serials',
      title: phrase('سریال‌ها', 'Serials'),
      element: onDemand(() => import('./Serials')),
      reads: 'service',
      menu: { icon: SerialsIcon, order: 40, within: ['/serial-counts', '/part-serials'] },
      key: 'KeyS',
    },
    {
      path: '/serials/:id',
      title: phrase('سریال', 'Serial'),
      element: onDemand(() => import('./Serial')),
      reads: 'service',
    },
    {
      path: '/serial-counts',
      title: phrase('شمار سریال‌ها به مدل و وضعیت', 'Serials by model and state'),
      element: onDemand(() => import('./Counts')),
      reads: 'service',
    },
    {
      path: '/part-serials/:id',
      title: phrase('سریال قطعه', 'Part serial'),
      element: onDemand(() => import('./PartSerial')),
      reads: 'service',
    },
  ],
};

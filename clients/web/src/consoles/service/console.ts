import AdmissionIcon from '@mui/icons-material/AddTask';
import CounterIcon from '@mui/icons-material/StorefrontOutlined';
import JobsIcon from '@mui/icons-material/BuildOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const service: Console = {
  name: 'service',
  group: 'service',
  screens: [
    {
      path: '/counter',
      title: phrase('پیشخوان', 'Counter'),
      element: onDemand(() => import('./counter/Counter')),
      reads: 'service',
      may: 'AdmitDevice',
      menu: { icon: CounterIcon, order: 10 },
      key: 'KeyC',
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
      path: '/jobs',
      title: phrase('پرونده‌ها', 'Jobs'),
      element: onDemand(() => import('./job/Jobs')),
      reads: 'service',
      menu: { icon: JobsIcon, order: 30 },
      key: 'KeyJ',
    },
    {
      path: '/jobs/:id',
      title: phrase('پرونده تعمیر', 'Job'),
      element: onDemand(() => import('./job/Job')),
      reads: 'service',
    },
  ],
};

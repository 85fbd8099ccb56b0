import DayIcon from '@mui/icons-material/WbSunnyOutlined';
import AgentsIcon from '@mui/icons-material/StorefrontOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const agents: Console = {
  name: 'agents',
  group: 'accounts',
  screens: [
    {
      path: '/my-day',
      title: phrase('روز من', 'My day'),
      element: lazy(() => import('./MyDay')),
      reads: 'goods',
      at: ['agent'],
      menu: { icon: DayIcon, order: 0 },
      key: 'KeyH',
    },
    {
      path: '/agents',
      title: phrase('نمایندگان', 'Agents'),
      element: lazy(() => import('./Agents')),
      reads: 'accounts',
      at: ['central', 'branch', 'office'],
      menu: { icon: AgentsIcon, order: 80, within: ['/statement', '/custody'] },
      key: 'KeyE',
    },
    {
      path: '/agents/:id',
      title: phrase('نماینده', 'Agent'),
      element: lazy(() => import('./Agent')),
      reads: 'accounts',
    },
  ],
};

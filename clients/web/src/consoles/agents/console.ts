import DayIcon from '@mui/icons-material/WbSunnyOutlined';
import AgentsIcon from '@mui/icons-material/StorefrontOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const agents: Console = {
  name: 'agents',
  group: 'accounts',
  screens: [
    {
      path: '/my-day',
      title: phrase('روز من', 'My day'),
      element: onDemand(() => import('./MyDay')),
      reads: 'goods',
      at: ['agent'],
      menu: { icon: DayIcon, order: 0 },
      key: 'KeyH',
    },
    {
      path: '/agents',
      title: phrase('نمایندگان', 'Agents'),
      element: onDemand(() => import('./Agents')),
      reads: 'accounts',
      at: ['central', 'branch', 'office'],
      menu: { icon: AgentsIcon, order: 80, within: ['/statement', '/custody'] },
      key: 'KeyE',
    },
    {
      path: '/agents/:id',
      title: phrase('نماینده', 'Agent'),
      element: onDemand(() => import('./Agent')),
      reads: 'accounts',
    },
  ],
};

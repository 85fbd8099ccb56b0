import CasesIcon from '@mui/icons-material/RuleOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

const desk = onDemand(() => import('./Desk'));

export const cases: Console = {
  name: 'cases',
  group: 'accounts',
  screens: [
    {
      path: '/discrepancies',
      title: phrase('مغایرت‌ها', 'Discrepancies'),
      element: desk,
      reads: 'goods',
      menu: { icon: CasesIcon, order: 90, within: ['/late-events'] },
      key: 'KeyM',
    },
    {
      path: '/discrepancies/:id',
      title: phrase('مغایرت', 'Discrepancy'),
      element: desk,
      reads: 'goods',
    },
    {
      path: '/late-events',
      title: phrase('رویدادهای دیررسیده', 'Late events'),
      element: onDemand(() => import('./LateEvents')),
      reads: 'network',
      at: ['central'],
    },
  ],
};

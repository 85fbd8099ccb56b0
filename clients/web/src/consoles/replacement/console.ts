import ReplacementIcon from '@mui/icons-material/SwapHoriz';
import { phrase } from '@/words/phrase';
import { onDemand, type Console, type SiteKind } from '../console';

// Where the company has stores of products, and so exchanges any.
const at: SiteKind[] = ['central', 'branch', 'office'];

export const replacement: Console = {
  name: 'replacement',
  group: 'accounts', // a control of what is costly
  screens: [
    {
      path: '/replacements',
      title: phrase('تعویض', 'Replacements'),
      element: onDemand(() => import('./Cases')),
      reads: 'service',
      at,
      menu: {
        icon: ReplacementIcon,
        order: 88,
        within: ['/replacement-grants', '/replacement-policies'],
      },
      key: 'KeyK',
    },
    {
      path: '/replacements/:id',
      title: phrase('پرونده تعویض', 'Replacement'),
      element: onDemand(() => import('./case/Case')),
      reads: 'service',
    },
    {
      path: '/replacement-grants',
      title: phrase('مجوزها و سهمیه‌های تعویض', 'Grants and quotas of replacements'),
      element: onDemand(() => import('./Grants')),
      reads: 'service',
      at,
    },
    {
      path: '/replacement-grants/:id',
      title: phrase('مجوز تعویض', 'Grant of a replacement'),
      element: onDemand(() => import('./Grant')),
      reads: 'service',
    },
    {
      path: '/replacement-policies',
      title: phrase('سیاست تعویض', 'Policy of replacements'),
      element: onDemand(() => import('./Policy')),
      at,
    },
  ],
};

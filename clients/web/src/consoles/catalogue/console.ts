import CatalogueIcon from '@mui/icons-material/CategoryOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const catalogue: Console = {
  name: 'catalogue',
  group: 'network',
  screens: [
    {
      path: '/parts',
      title: phrase('کالا، قیمت، تعرفه', 'Catalogue'),
      element: lazy(() => import('./Parts')),
      reads: 'common',
      menu: {
        icon: CatalogueIcon,
        order: 110,
        within: ['/models', '/price-lists', '/prices', '/tariffs', '/rates'],
      },
      key: 'KeyL',
    },
    {
      path: '/parts/:id',
      title: phrase('قطعه', 'Part'),
      element: lazy(() => import('./Part')),
      reads: 'common',
    },
    {
      path: '/models',
      title: phrase('مدل‌ها', 'Models'),
      element: lazy(() => import('./Models')),
      reads: 'common',
    },
    {
      path: '/models/:id',
      title: phrase('مدل', 'Model'),
      element: lazy(() => import('./Model')),
      reads: 'common',
    },
    {
      path: '/price-lists',
      title: phrase('فهرست‌های قیمت', 'Price lists'),
      element: lazy(() => import('./PriceLists')),
      reads: 'common',
    },
    {
      path: '/price-lists/:id',
      title: phrase('فهرست قیمت', 'Price list'),
      element: lazy(() => import('./PriceList')),
      reads: 'common',
    },
    {
      path: '/prices',
      title: phrase('قیمت‌ها', 'Prices'),
      element: lazy(() => import('./Prices')),
      reads: 'common',
    },
    {
      path: '/tariffs',
      title: phrase('تعرفه اجرت', 'Labour tariffs'),
      element: lazy(() => import('./Tariffs')),
      reads: 'common',
    },
    {
      path: '/rates',
      title: phrase('جابه‌جایی و مالیات', 'Handling and VAT'),
      element: lazy(() => import('./Rates')),
      reads: 'common',
    },
  ],
};

import CatalogueIcon from '@mui/icons-material/CategoryOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const catalogue: Console = {
  name: 'catalogue',
  group: 'network',
  screens: [
    {
      path: '/parts',
      title: phrase('کالا، قیمت، تعرفه', 'Catalogue'),
      element: onDemand(() => import('./Parts')),
      reads: 'common',
      menu: {
        icon: CatalogueIcon,
        order: 110,
        within: [
          '/models',
          '/price-lists',
          '/prices',
          '/tariffs',
          '/rates',
          '/repair-codes',
          '/operations',
          '/operation-prices',
          '/service-terms',
          '/sellers',
        ],
      },
      key: 'KeyL',
    },
    {
      path: '/parts/:id',
      title: phrase('قطعه', 'Part'),
      element: onDemand(() => import('./Part')),
      reads: 'common',
    },
    {
      path: '/models',
      title: phrase('مدل‌ها', 'Models'),
      element: onDemand(() => import('./Models')),
      reads: 'common',
    },
    {
      path: '/models/:id',
      title: phrase('مدل', 'Model'),
      element: onDemand(() => import('./Model')),
      reads: 'common',
    },
    {
      path: '/price-lists',
      title: phrase('فهرست‌های قیمت', 'Price lists'),
      element: onDemand(() => import('./PriceLists')),
      reads: 'common',
    },
    {
      path: '/price-lists/:id',
      title: phrase('فهرست قیمت', 'Price list'),
      element: onDemand(() => import('./PriceList')),
      reads: 'common',
    },
    {
      path: '/prices',
      title: phrase('قیمت‌ها', 'Prices'),
      element: onDemand(() => import('./Prices')),
      reads: 'common',
    },
    {
      path: '/tariffs',
      title: phrase('تعرفه اجرت', 'Labour tariffs'),
      element: onDemand(() => import('./Tariffs')),
      reads: 'common',
    },
    {
      path: '/repair-codes',
      title: phrase('کدهای تعمیر', 'Repair codes'),
      element: onDemand(() => import('./RepairCodes')),
      reads: 'common',
    },
    {
      path: '/repair-codes/:id',
      title: phrase('کد تعمیر', 'Repair code'),
      element: onDemand(() => import('./RepairCode')),
      reads: 'common',
    },
    {
      path: '/operations',
      title: phrase('عملیات تعمیر', 'Operations'),
      element: onDemand(() => import('./Operations')),
      reads: 'common',
    },
    {
      path: '/operations/:id',
      title: phrase('عملیات', 'Operation'),
      element: onDemand(() => import('./Operation')),
      reads: 'common',
    },
    {
      path: '/operation-prices',
      title: phrase('اجرت عملیات', 'Operation prices'),
      element: onDemand(() => import('./OperationPrices')),
      reads: 'common',
    },
    {
      path: '/service-terms',
      title: phrase('ضوابط خدمات', 'Service terms'),
      element: onDemand(() => import('./ServiceTerms')),
      reads: 'common',
    },
    {
      path: '/rates',
      title: phrase('جابه‌جایی و مالیات', 'Handling and VAT'),
      element: onDemand(() => import('./Rates')),
      reads: 'common',
    },
    {
      path: '/sellers',
      title: phrase('فروشنده روی فاکتور', 'Seller on invoices'),
      element: onDemand(() => import('./Sellers')),
      reads: 'common',
    },
  ],
};

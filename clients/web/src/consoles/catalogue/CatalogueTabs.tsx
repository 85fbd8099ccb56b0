import { Tabs } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const CATALOGUE = phrase('کالا، قیمت، تعرفه', 'Catalogue');
const TABS = [
  { path: '/parts', title: phrase('قطعه‌ها', 'Parts') },
  { path: '/models', title: phrase('مدل‌ها', 'Models') },
  { path: '/price-lists', title: phrase('فهرست‌های قیمت', 'Price lists') },
  { path: '/prices', title: phrase('قیمت‌ها', 'Prices') },
  { path: '/tariffs', title: phrase('تعرفه اجرت', 'Labour tariffs') },
  { path: '/repair-codes', title: phrase('کدهای تعمیر', 'Repair codes') },
  { path: '/operations', title: phrase('عملیات تعمیر', 'Operations') },
  { path: '/operation-prices', title: phrase('اجرت عملیات', 'Operation prices') },
  { path: '/service-terms', title: phrase('ضوابط خدمات', 'Service terms') },
  { path: '/rates', title: phrase('جابه‌جایی و مالیات', 'Handling and VAT') },
  { path: '/sellers', title: phrase('فروشنده', 'Seller') },
];

export const CatalogueTabs = () => <Tabs label={CATALOGUE} tabs={TABS} />;

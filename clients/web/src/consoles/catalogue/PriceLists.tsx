import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'price-lists'> = {
  noun: 'price-lists',
  madeAt: 'hub',
  title: phrase('فهرست‌های قیمت', 'Price lists'),
  columns: ['name', 'kind', 'valid_from'],
  sortable: ['valid_from'],
  filters: [{ period: 'valid_from' }],
  empty: phrase(
    'هنوز فهرست قیمتی منتشر نشده است؛ تا آن زمان قطعه‌ای قیمت ندارد.',
    'No price list is published yet; until then no part has a price.',
  ),
};

export default function PriceLists() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={<CommandButton command="PublishPriceList" href="/price-lists" shortcut="KeyN" primary />}
      />
    </>
  );
}

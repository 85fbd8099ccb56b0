import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';
import { PriceNow } from './PriceNow';

const spec: ListSpec<'prices'> = {
  noun: 'prices',
  madeAt: 'hub',
  title: phrase('قیمت‌ها', 'Prices'),
  columns: ['part_code', 'part_name', 'list_name', 'valid_from', 'price'],
  filters: [{ period: 'valid_from' }],
  opens: ({ part }) => `/parts/${encodeURIComponent(part)}`,
  empty: phrase('هنوز قیمتی تعیین نشده است.', 'No price has been set yet.'),
};

export default function Prices() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton
            command="SetPrice"
            href="/prices"
            shortcut="KeyN"
            primary
            before={(values) => <PriceNow values={values} />}
          />
        }
      />
    </>
  );
}

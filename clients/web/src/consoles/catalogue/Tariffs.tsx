import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';
import { TariffNow } from './TariffNow';

const spec: ListSpec<'tariffs'> = {
  noun: 'tariffs',
  madeAt: 'hub',
  title: phrase('تعرفه اجرت', 'Labour tariffs'),
  columns: ['part_code', 'part_name', 'valid_from', 'labour', 'recovery'],
  sortable: ['valid_from'],
  filters: [{ period: 'valid_from' }],
  opens: ({ part }) => `/parts/${encodeURIComponent(part)}`,
  empty: phrase('هنوز تعرفه‌ای تعیین نشده است.', 'No labour tariff has been set yet.'),
};

export default function Tariffs() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton
            command="SetTariff"
            href="/tariffs"
            shortcut="KeyN"
            primary
            before={(values) => <TariffNow values={values} />}
          />
        }
      />
    </>
  );
}

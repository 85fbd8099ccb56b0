import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'models'> = {
  noun: 'models',
  madeAt: 'hub',
  title: phrase('مدل‌ها', 'Models'),
  columns: ['code', 'brand', 'device_kind', 'name', 'warranty_months', 'warranty_start'],
  sortable: ['code'],
  filters: ['warranty_start'],
  empty: phrase(
    'هنوز مدلی تعریف نشده است؛ مرکز آن‌ها را تعریف یا وارد می‌کند.',
    'No model is defined yet; the centre defines or imports them.',
  ),
};

export default function Models() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={<CommandButton command="DefineModel" href="/models" shortcut="KeyN" primary />}
      />
    </>
  );
}

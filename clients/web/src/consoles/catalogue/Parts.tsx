import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'parts'> = {
  noun: 'parts',
  madeAt: 'hub',
  title: phrase('قطعه‌ها', 'Parts'),
  columns: ['code', 'name', 'unit', 'tracking', 'returnable', 'due_days'],
  sortable: ['code'],
  filters: ['tracking', 'returnable'],
  empty: phrase(
    'هنوز قطعه‌ای تعریف نشده است؛ مرکز آن‌ها را تعریف یا وارد می‌کند.',
    'No part is defined yet; the centre defines or imports them.',
  ),
};

export default function Parts() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={<CommandButton command="DefinePart" href="/parts" shortcut="KeyN" primary />}
      />
    </>
  );
}

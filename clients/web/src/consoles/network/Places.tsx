import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';

const spec: ListSpec<'places'> = {
  noun: 'places',
  madeAt: 'hub',
  title: phrase('انبارهای دیگر', 'Further stores'),
  columns: ['code', 'name', 'kind', 'site_code'],
  sortable: ['code'],
  filters: ['kind', 'site_code'],
  empty: phrase(
    'هر محل انبارهای همیشگی خود را دارد؛ انبار دیگری تعریف نشده است.',
    'Every site has its usual stores; no further one is defined.',
  ),
};

export default function Places() {
  return (
    <ListScreen
      spec={spec}
      actions={<CommandButton command="DefinePlace" href="/places" shortcut="KeyN" primary />}
    />
  );
}

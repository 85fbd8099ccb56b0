import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { NetworkTabs } from './NetworkTabs';

const spec: ListSpec<'sites'> = {
  noun: 'sites',
  madeAt: 'hub',
  title: phrase('محل‌ها', 'Sites'),
  columns: ['code', 'name', 'kind', 'parent_code', 'province'],
  sortable: ['code'],
  filters: ['kind', 'province'],
  opens: ({ code }) => `/sites/${encodeURIComponent(code)}`,
  empty: phrase('هنوز محلی تعریف نشده است.', 'No site is defined yet.'),
};

export default function Sites() {
  return (
    <>
      <NetworkTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton command="DefineSite" href="/sites" shortcut="KeyN" primary hidden={['site']} />
        }
      />
    </>
  );
}

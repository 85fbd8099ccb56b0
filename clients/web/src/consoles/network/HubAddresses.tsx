import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { NetworkTabs } from './NetworkTabs';

const spec: ListSpec<'hub-addresses'> = {
  noun: 'hub-addresses',
  madeAt: 'here',
  title: phrase('نشانی‌های مرکز', "Hub's addresses"),
  columns: ['turn', 'address'],
  sortable: ['turn'],
  opens: () => null,
  empty: phrase(
    'مرکز نشانی‌ای اعلام نکرده است؛ محل‌ها نشانی دعوت‌نامه خود را به کار می‌برند.',
    'The hub has announced no address; sites use the one of their invite.',
  ),
};

export default function HubAddresses() {
  return (
    <>
      <NetworkTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton command="AnnounceHubAddresses" href="/hub-addresses" shortcut="KeyN" primary />
        }
      />
    </>
  );
}

import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { WorkshopTabs } from './tabs';

const spec: ListSpec<'check-lists'> = {
  noun: 'check-lists',
  title: phrase('چک‌لیست‌های کنترل کیفیت', 'Check lists of quality control'),
  columns: ['name', 'scope', 'items'],
  madeAt: 'hub',
  empty: phrase(
    'چک‌لیستی نیست؛ مرکز آن‌ها را تعریف می‌کند.',
    'There is no check list; the centre defines them.',
  ),
};

export default function CheckLists() {
  return (
    <>
      <WorkshopTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton
            command="DefineCheckList"
            href="/check-lists"
            hidden={['check_list']}
            shortcut="KeyN"
            primary
          />
        }
      />
    </>
  );
}

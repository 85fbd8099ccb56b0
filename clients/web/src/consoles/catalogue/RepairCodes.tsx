import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'repair-codes'> = {
  noun: 'repair-codes',
  madeAt: 'hub',
  title: phrase('کدهای تعمیر', 'Repair codes'),
  searched: false,
  columns: ['code', 'kind', 'name', 'group', 'offering'],
  sortable: ['code'],
  filters: ['kind', 'offering'],
  views: [
    { name: phrase('ایرادها', 'Faults'), filters: { kind: 'fault' } },
    { name: phrase('علت‌ها', 'Causes'), filters: { kind: 'cause' } },
    { name: phrase('اقدام‌ها', 'Actions'), filters: { kind: 'action' } },
  ],
  empty: phrase(
    'هنوز کدی تعریف نشده است؛ تا آن زمان ایراد، علت و اقدام با کلمات ثبت می‌شود.',
    'No code is defined yet; until then fault, cause and action are recorded in words.',
  ),
};

export default function RepairCodes() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={<CommandButton command="DefineRepairCode" href="/repair-codes" shortcut="KeyN" primary />}
      />
    </>
  );
}

import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'operations'> = {
  noun: 'operations',
  madeAt: 'hub',
  title: phrase('عملیات تعمیر', 'Operations'),
  searched: false,
  columns: ['code', 'name', 'minutes', 'offering'],
  sortable: ['code'],
  filters: ['offering'],
  empty: phrase(
    'هنوز عملیاتی تعریف نشده است؛ اجرت تعمیر با عملیات قیمت‌دار ثبت می‌شود.',
    'No operation is defined yet; labour is charged by operations that have a price.',
  ),
};

export default function Operations() {
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={<CommandButton command="DefineOperation" href="/operations" shortcut="KeyN" primary />}
      />
    </>
  );
}

import { Tabs } from '@/parts/Tabs';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { BOOKS, BOOK_TABS } from './tabs';

const spec: ListSpec<'payments'> = {
  noun: 'payments',
  title: phrase('دریافت و پرداخت', 'Payments'),
  columns: ['day', 'reference', 'stage', 'agent_code', 'direction', 'amount', 'time'],
  spare: ['age'],
  sortable: ['time'],
  filters: ['direction', 'agent_code', { period: 'day' }],
  empty: phrase(
    'هنوز دریافت یا پرداختی ثبت نشده است؛ از صفحه نماینده ثبت می‌شود.',
    'No payment has been recorded yet; it is recorded on an agent’s page.',
  ),
};

export default function Payments() {
  return (
    <>
      <Tabs tabs={BOOK_TABS} label={BOOKS} />
      <ListScreen spec={spec} />
    </>
  );
}

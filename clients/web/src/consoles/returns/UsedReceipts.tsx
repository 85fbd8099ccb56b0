import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { UsedTabs } from './tabs';
import { UsedActions } from './UsedParts';

const spec: ListSpec<'used-receipts'> = {
  noun: 'used-receipts',
  title: phrase('رسیدهای داغی', 'Used-part receipts'),
  columns: ['number', 'stage', 'day', 'holder_code', 'waybill_number', 'time'],
  spare: ['age'],
  sortable: ['number', 'day'],
  filters: ['holder_code', { period: 'day' }],
  empty: phrase('هنوز داغی‌ای رسید نشده است.', 'No used parts have been received yet.'),
};

export default function UsedReceipts() {
  return (
    <>
      <UsedTabs />
      <ListScreen spec={spec} actions={<UsedActions />} />
    </>
  );
}

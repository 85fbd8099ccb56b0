import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { Balance } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';

const spec: ListSpec<'agents'> = {
  noun: 'agents',
  title: phrase('نمایندگان', 'Agents'),
  columns: ['code', 'name', 'policy', 'rate', 'vat', 'credit_limit', 'balance', 'since'],
  sortable: ['code'],
  filters: ['policy', 'vat', { period: 'since' }],
  empty: phrase(
    'هنوز نماینده‌ای تعریف نشده است؛ محلی از نوع نماینده تعریف کنید.',
    'There is no agent yet; define a site of the kind agent.',
  ),
  opens: (row) => `/agents/${encodeURIComponent(row.code)}`,
  widths: { balance: 225 }, // with its word
  cell: { balance: (row) => <Balance amount={row.balance} withUnit={false} /> },
};

export default function Agents() {
  return <ListScreen spec={spec} />;
}

// Whose money is open: who owes, and whose money is with us. A row opens its job.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { Balance } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { MoneyTabs } from './MoneyTabs';

const spec: ListSpec<'balances'> = {
  noun: 'balances',
  title: phrase('مانده مشتریان', 'Balances of customers'),
  columns: ['number', 'customer_name', 'mobile', 'state', 'invoiced', 'paid', 'balance'],
  spare: ['site_code'],
  filters: ['state', 'site_code'],
  searched: false,
  totals: true,
  views: [
    { name: phrase('بدهکاران', 'Who owe'), filters: { balance_gt: '0' } },
    { name: phrase('پول نزد ما', 'Money with us'), filters: { balance_lt: '0' } },
    {
      name: phrase('تحویل‌شده و بدهکار', 'Delivered and owing'),
      filters: { state: 'delivered', balance_gt: '0' },
    },
  ],
  opens: (row) => `/jobs/${row.id}`,
  cell: { balance: (row) => <Balance amount={row.balance} withUnit={false} /> },
  empty: phrase('همه حساب‌ها تسویه است.', 'Every account is settled.'),
};

export default function Balances() {
  return (
    <>
      <MoneyTabs />
      <ListScreen spec={spec} />
    </>
  );
}

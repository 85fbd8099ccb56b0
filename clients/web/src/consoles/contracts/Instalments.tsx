// Instalments of all contracts by their due days; what is late and not invoiced is a view of them.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CodeLink } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { Value } from '@/parts/show/Value';
import { phrase } from '@/words/phrase';
import { ContractTabs } from './tabs';

const spec: ListSpec<'contract-instalments'> = {
  noun: 'contract-instalments',
  title: phrase('قسط‌های قراردادها', 'Instalments of contracts'),
  columns: ['due_day', 'contract_number', 'customer_name', 'instalment', 'amount', 'paid', 'owed'],
  spare: ['invoice_number', 'invoiced_on', 'state'],
  sortable: ['due_day'],
  filters: ['state', 'contract_number', 'customer_name', { period: 'due_day' }, { period: 'invoiced_on' }],
  totals: true,
  searched: false,
  madeAt: 'hub',
  views: [
    { name: phrase('سررسید تا امروز', 'Due by today'), filters: { due_day_le: 'today', sort: '-due_day' } },
    {
      name: phrase('سی روز آینده', 'The next 30 days'),
      filters: { due_day_ge: 'today', due_day_le: 'today+30' },
    },
  ],
  empty: phrase('هنوز قراردادی با قسط نیست.', 'No contract with instalments yet.'),
  opens: ({ contract }) => contract && `/contracts/${contract}`,
  widths: { due_day: 240, contract_number: 170, invoice_number: 170, amount: 150, paid: 150, owed: 150 },
  cell: {
    due_day: ({ due_day, invoice_number }) =>
      invoice_number ? <Value name="due_day" value={due_day} /> : <DueDay day={due_day} />,
    invoice_number: ({ invoice_number }) =>
      invoice_number && (
        <CodeLink text={invoice_number} to={`/contract-invoices/${encodeURIComponent(invoice_number)}`} />
      ),
  },
};

export default function Instalments() {
  return (
    <>
      <ContractTabs />
      <ListScreen spec={spec} />
    </>
  );
}

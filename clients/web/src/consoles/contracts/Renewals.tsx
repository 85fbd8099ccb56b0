// Contracts that nobody has renewed or terminated, those that end first above.
import { EndDay } from '@/parts/contracts/EndDay';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { ContractTabs } from './tabs';

const spec: ListSpec<'contract-renewals'> = {
  noun: 'contract-renewals',
  title: phrase('تمدید قراردادها', 'Contracts to renew'),
  columns: ['number', 'customer_name', 'mobile', 'phase', 'ends', 'serial_count', 'cases_used', 'price'],
  spare: ['begins', 'visits_done', 'service_site_code', 'state'],
  sortable: ['number', 'ends'],
  filters: ['state', 'service_site_code', 'customer_name', { period: 'ends' }],
  totals: true,
  searched: false,
  madeAt: 'hub',
  views: [
    {
      name: phrase('پایان تا ۶۰ روز', 'Ending within 60 days'),
      filters: { ends_ge: 'today', ends_le: 'today+60', sort: 'ends' },
    },
    { name: phrase('پایان‌یافته', 'Expired'), filters: { ends_lt: 'today', sort: '-ends' } },
  ],
  empty: phrase('قراردادی برای تمدید نیست.', 'No contract waits for its renewal.'),
  opens: ({ id }) => `/contracts/${id}`,
  widths: { number: 160, ends: 210, phase: 95, price: 150 },
  cell: { ends: (row) => <EndDay contract={row} /> },
};

export default function Renewals() {
  return (
    <>
      <ContractTabs />
      <ListScreen spec={spec} />
    </>
  );
}

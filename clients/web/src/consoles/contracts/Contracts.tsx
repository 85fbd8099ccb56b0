import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { EndDay } from '@/parts/contracts/EndDay';
import { UsedOf } from '@/parts/contracts/UsedOf';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from './tabs';

const spec: ListSpec<'contracts'> = {
  noun: 'contracts',
  title: phrase('قراردادها', 'Contracts'),
  columns: ['number', 'customer_name', 'phase', 'contract_scope', 'ends', 'cases_used', 'price'],
  spare: [
    'service_site_code',
    'begins',
    'serial_count',
    'visits_done',
    'interval_months',
    'visits',
    'response_hours',
    'repair_hours',
    'parts_cover',
    'most_parts',
    'tariff',
    'renewed_by',
    'state',
    'note',
  ],
  sortable: ['number', 'begins', 'ends'],
  filters: [
    'state',
    'contract_scope',
    'service_site_code',
    'customer_name',
    'parts_cover',
    { period: 'ends' },
    { period: 'begins' },
  ],
  totals: true,
  views: [
    { name: phrase('برقرار', 'Active'), filters: { state: 'active', begins_le: 'today', ends_ge: 'today' } },
    { name: phrase('معلق', 'Suspended'), filters: { state: 'suspended', ends_ge: 'today' } },
    {
      name: phrase('پایان‌یافته', 'Expired'),
      filters: { state_ne: 'terminated', ends_lt: 'today', sort: '-ends' },
    },
  ],
  madeAt: 'hub',
  empty: phrase(
    'هنوز قراردادی نیست؛ مرکز آن را عقد می‌کند.',
    'There is no contract yet; the centre signs them.',
  ),
  widths: {
    number: 160,
    customer_name: 140,
    phase: 95,
    contract_scope: 150,
    ends: 210,
    cases_used: 120,
    service_site_code: 125,
    price: 150,
  },
  cell: {
    ends: (row) => <EndDay contract={row} />,
    cases_used: ({ contract_scope: scope, cases_used, most_cases }) =>
      scope !== 'periodic' && <UsedOf used={cases_used} most={most_cases} />,
    visits_done: ({ contract_scope: scope, visits_done, most_visits }) =>
      scope !== 'cases' && <UsedOf used={visits_done} most={most_visits} />,
  },
};

export default function Contracts() {
  return (
    <>
      <ContractTabs />
      <ListScreen spec={spec} actions={<SignButton />} />
    </>
  );
}

function SignButton() {
  const speech = useSpeech();
  const navigate = useNavigate();
  const { data: person } = useQuery(me);
  const may = person?.may.includes('SignContract') ?? false;
  const word = speech.command('SignContract');
  useKeys(
    may ? [{ key: 'KeyN', does: { fa: word, en: word }, run: () => void navigate('/contracts/new') }] : [],
  );
  return (
    may && (
      <Button variant="contained" component={Link} to="/contracts/new" aria-keyshortcuts="N">
        {word}
      </Button>
    )
  );
}

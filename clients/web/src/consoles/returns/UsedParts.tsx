import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation } from 'react-router';
import { me } from '@/api/queries';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { DueInState } from './Due';
import { OWED, UsedTabs } from './tabs';

const TITLE = phrase('داغی‌ها', 'Used parts');

// What it is worth is its cost, which not everybody may read, or its price for an agent.
const specOf = (readsCosts: boolean): ListSpec<'used-parts'> => ({
  noun: 'used-parts',
  title: TITLE,
  columns: [
    'number',
    'part_code',
    'part_name',
    'holder_code',
    'state',
    'due',
    'days_left',
    readsCosts ? 'cost' : 'price',
  ],
  spare: [
    'job_number',
    'waybill_number',
    'receipt_number',
    'stage',
    'fitted_day',
    'part_serial',
    'age',
    readsCosts ? 'price' : 'cost',
  ],
  sortable: ['number', 'fitted_day', 'due'],
  filters: ['state', 'holder_code', 'part_code', { period: 'due' }, { period: 'fitted_day' }],
  totals: true,
  empty: phrase(
    'داغی‌ای نیست. با نصب قطعه‌ای که داغی دارد، برچسب آن اینجا می‌آید.',
    'No used parts. When a returnable part is fitted, its tag appears here.',
  ),
  widths: { days_left: 172, due: 120, state: 120, cost: 150, price: 150 },
  cell: { days_left: DueInState },
});

const MAKES = [
  { command: 'ReceiveUsedParts', to: '/used-receipts/new' },
  { command: 'DispatchUsedParts', to: '/parcel' },
];

export function UsedActions() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  return MAKES.filter(({ command }) => person?.may.includes(command)).map(({ command, to }, at) => (
    <Button key={to} component={Link} to={to} variant={at === 0 ? 'contained' : 'outlined'}>
      {speech.command(command)}
    </Button>
  ));
}

export default function UsedParts() {
  const { search } = useLocation();
  const { data: person } = useQuery(me);
  if (search === '') return <Navigate to={OWED} replace />;
  return (
    <>
      <UsedTabs />
      <ListScreen spec={specOf(person?.reads.includes('costs') ?? false)} actions={<UsedActions />} />
    </>
  );
}

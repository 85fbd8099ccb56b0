// Every visit of every plan, also those that are over.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { ContractTabs } from '../tabs';
import { PlanStanding } from './PlanCards';

const spec: ListSpec<'plan-items'> = {
  noun: 'plan-items',
  title: phrase('همه سرویس‌های دوره‌ای', 'All periodic visits'),
  columns: [
    'due_day',
    'state',
    'planned_day',
    'customer_name',
    'contract_number',
    'serial',
    'service_site_code',
    'technician_name',
    'job_number',
  ],
  spare: ['plan_number', 'plan_side', 'ended_day', 'note'],
  sortable: ['due_day'],
  filters: [
    'state',
    'service_site_code',
    'technician_name',
    'contract_number',
    'plan_side',
    { period: 'due_day' },
  ],
  views: [
    { name: phrase('گذشته', 'Overdue'), filters: { state_in: 'due,planned', due_day_lt: 'today' } },
    {
      name: phrase('انجام‌نشده به دلیل ما', 'Missed by us'),
      filters: { state: 'missed', plan_side: 'company' },
    },
    {
      name: phrase('انجام‌نشده به دلیل مشتری', 'Missed by the customer'),
      filters: { state: 'missed', plan_side: 'customer' },
    },
  ],
  empty: phrase(
    'سرویسی نیست؛ روزهای هر برنامه از قرارداد آن محاسبه می‌شود.',
    'There is no visit; the days of a plan follow from its contract.',
  ),
  widths: { state: 140, customer_name: 140, contract_number: 165, serial: 120, service_site_code: 115 },
  cell: { state: (row) => <PlanStanding item={row} /> },
};

export default function AllPlanItems() {
  return (
    <>
      <ContractTabs />
      <ListScreen spec={spec} />
    </>
  );
}

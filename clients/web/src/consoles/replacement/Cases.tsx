import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { OpenReplacement } from '@/parts/replacement/OpenReplacement';
import { TopUp } from '@/parts/replacement/TopUp';
import { phrase } from '@/words/phrase';
import { ReplacementTabs } from './tabs';

const spec: ListSpec<'replacements'> = {
  noun: 'replacements',
  title: phrase('پرونده‌های تعویض', 'Replacements'),
  columns: [
    'number',
    'serial',
    'model_code',
    'state',
    'mode',
    'replacement_reason',
    'site_code',
    'opened_day',
  ],
  spare: [
    'customer_name',
    'new_serial',
    'job_number',
    'wanted_model_code',
    'technician_verdict',
    'supervisor_verdict',
    'authority_verdict',
    'until',
    'standing',
    'difference',
    'deposit',
    'cost',
    'recovery',
    'exchanged_time',
    'received_time',
    'opened_by_name',
    'age',
  ],
  sortable: ['number'],
  filters: [
    'state',
    'mode',
    'replacement_reason',
    'standing',
    'site_code',
    'model_code',
    { period: 'opened_day' },
  ],
  views: [
    {
      name: phrase('منتظر نظر', 'Awaiting a verdict'),
      filters: { mode: 'reviewed', state_in: 'opened,technician_verdict,supervisor_verdict' },
    },
    {
      name: phrase('کارشناسی‌شده، منتظر مجوز', 'Reviewed, awaiting the grant'),
      filters: { state: 'certified' },
    },
    {
      name: phrase('مستقیم، انجام‌نشده', 'Direct, not done yet'),
      filters: { mode: 'direct', state: 'opened' },
    },
    { name: phrase('دارای مجوز، انجام‌نشده', 'Granted, not done yet'), filters: { state: 'granted' } },
    { name: phrase('معیوب نرسیده', 'Faulty one missing'), filters: { state: 'issued' } },
    { name: phrase('در حساب معلق', 'In suspense'), filters: { standing: 'suspended' } },
  ],
  empty: phrase(
    'هنوز پرونده تعویضی نیست؛ از صفحه پرونده تعمیر یا سریال هم تشکیل می‌شود.',
    'There is no replacement yet; one is opened on the page of a job or a serial, too.',
  ),
  widths: { number: 170, serial: 150, state: 240, difference: 300 },
  cell: { difference: ({ difference }) => difference !== null && <TopUp amount={difference} /> },
};

export default function Cases() {
  return (
    <>
      <ReplacementTabs />
      <ListScreen spec={spec} actions={<OpenReplacement shortcut="KeyN" primary />} />
    </>
  );
}

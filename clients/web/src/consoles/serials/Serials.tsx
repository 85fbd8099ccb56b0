import { useNavigate } from 'react-router';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';

const spec: ListSpec<'serials'> = {
  noun: 'serials',
  title: phrase('سریال‌ها', 'Serials'),
  columns: [
    'serial',
    'model_code',
    'brand',
    'standing',
    'warranty_card',
    'warranty_start',
    'warranty_months',
    'sold_on',
  ],
  spare: ['batch'],
  sortable: ['serial'],
  filters: ['standing', 'model_code', 'brand', { period: 'sold_on' }, { period: 'warranty_start' }],
  views: [{ name: phrase('سریال‌های موقت', 'Stubs'), filters: { standing: 'stub' } }],
  empty: phrase(
    'هنوز سریالی به این محل نرسیده است؛ سریال‌ها با همگام‌سازی از مرکز می‌آیند.',
    'No serial has come to this site yet; they come from the hub with the next sync.',
  ),
};

export default function Serials() {
  const navigate = useNavigate();
  return (
    <ListScreen
      spec={spec}
      actions={
        <CommandButton
          command="RegisterSerial"
          href="/serials"
          shortcut="KeyN"
          primary
          onRecorded={({ events }) => {
            const serial = (events[0]?.body as { serial?: string } | undefined)?.serial;
            if (serial) void navigate(`/serials/${encodeURIComponent(serial)}`);
          }}
        />
      }
    />
  );
}

import { useNavigate } from 'react-router';
import { ListScreen } from '@/parts/list/ListScreen';
import { firstPage } from '@/parts/list/page';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { ENDING, FLAGGED, SERIALS, SerialTabs } from './tabs';

const spec: ListSpec<'serials'> = {
  noun: 'serials',
  title: SERIALS,
  columns: [
    'serial',
    'model_code',
    'brand',
    'state',
    'owner_name',
    'warranty_expiry',
    'warranty_card',
    'sold_on',
  ],
  spare: [
    'standing',
    'batch',
    'produced_on',
    'channel',
    'imei1',
    'imei2',
    'warranty_start',
    'warranty_months',
  ],
  sortable: ['serial', 'warranty_expiry'],
  filters: [
    'state',
    'model_code',
    'brand',
    'batch',
    'channel',
    'imei1',
    'warranty_card',
    { period: 'warranty_expiry' },
    { period: 'sold_on' },
    { period: 'produced_on' },
  ],
  views: [
    { name: phrase('سریال‌های موقت', 'Stubs'), filters: { standing: 'stub' } },
    { name: phrase('گارانتی تا سی روز دیگر', 'Warranty ends within 30 days'), filters: ENDING },
    { name: phrase('نشان‌دارها و تکراری‌ها', 'Flagged and duplicate'), filters: FLAGGED },
    {
      name: phrase('پایان‌یافته‌ها', 'Out of use'),
      filters: { state_in: 'replaced,dismantled,scrapped' },
    },
  ],
  empty: phrase(
    'هنوز سریالی نیست؛ مرکز آن‌ها را ثبت یا وارد می‌کند و با همگام‌سازی به محل‌ها می‌رسند.',
    'There is no serial yet; the hub registers or imports them, and they reach the sites by sync.',
  ),
};

export const ask = firstPage(spec);

export default function Serials() {
  const navigate = useNavigate();
  return (
    <>
      <SerialTabs />
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
    </>
  );
}

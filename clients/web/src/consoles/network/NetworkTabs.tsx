import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { Tabs } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const NETWORK = phrase('شبکه', 'Network');
const TABS = [
  { path: '/network', title: phrase('سلامت شبکه', 'Health') },
  { path: '/sites', title: phrase('محل‌ها', 'Sites') },
  { path: '/invites', title: phrase('دعوت‌نامه‌ها', 'Invites') },
  { path: '/hub-addresses', title: phrase('نشانی‌های مرکز', "Hub's addresses") },
];

// Only the hub has all of them; elsewhere a list stands alone.
export function NetworkTabs() {
  const { data: person } = useQuery(me);
  return person?.site_kind === 'central' ? <Tabs label={NETWORK} tabs={TABS} /> : null;
}

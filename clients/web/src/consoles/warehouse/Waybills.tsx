import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { LinkTabs } from '@/parts/LinkTabs';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { NewDocuments } from './NewDocuments';

const spec: ListSpec<'waybills'> = {
  noun: 'waybills',
  title: phrase('بارنامه‌ها', 'Waybills'),
  columns: [
    'number',
    'stage',
    'sent_day',
    'from_site_code',
    'to_site_code',
    'content',
    'state',
    'sent',
    'received',
    'missing',
  ],
  spare: ['transport', 'lost', 'age', 'sent_time', 'received_time'],
  sortable: ['number', 'sent_day'],
  filters: ['state', 'content', 'from_site_code', 'to_site_code', { period: 'sent_day' }],
  totals: true,
  empty: phrase('هنوز بارنامه‌ای به این محل نیامده و از آن نرفته است.', 'No waybill has come or gone yet.'),
};

const ALL = phrase('همه', 'All');
const COMING = phrase('در راه اینجا', 'Coming here');
const GOING = phrase('رفته از اینجا', 'Sent from here');
const DIFFERS = phrase('مغایر', 'Differs');
const LABEL = phrase('بارنامه‌ها', 'Waybills');

export default function Waybills() {
  const { data: person } = useQuery(me);
  const site = encodeURIComponent(person?.site_code ?? '');
  const tabs = [
    { to: '/waybills', label: ALL },
    { to: `/waybills?to_site_code=${site}&state=in_transit`, label: COMING },
    { to: `/waybills?from_site_code=${site}`, label: GOING },
    { to: '/waybills?state=differs', label: DIFFERS },
  ];
  return (
    <>
      <LinkTabs tabs={tabs} label={LABEL} />
      <ListScreen spec={spec} actions={<NewDocuments only={['ReceiveStock', 'DispatchStock']} />} />
    </>
  );
}

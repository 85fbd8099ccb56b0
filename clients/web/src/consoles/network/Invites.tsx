import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { me } from '@/api/queries';
import { useKeys } from '@/input/keys';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { INVITE_AGAIN, InviteDialog } from './InviteDialog';
import { NetworkTabs } from './NetworkTabs';

const spec: ListSpec<'invites'> = {
  noun: 'invites',
  madeAt: 'here',
  title: phrase('دعوت‌نامه‌ها', 'Invites'),
  columns: ['site_code', 'state', 'issued', 'expires', 'joined', 'issued_by_name'],
  spare: ['incarnation', 'age'],
  sortable: ['issued', 'expires'],
  filters: ['state'],
  searched: false,
  opens: ({ site_code }) => (site_code ? `/sites/${encodeURIComponent(site_code)}` : null),
  empty: phrase(
    'هنوز دعوت‌نامه‌ای صادر نشده است. محلی را تعریف و دعوت کنید.',
    'No invite has been issued yet. Define a site and invite it.',
  ),
};

export default function Invites() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [isOpen, setIsOpen] = useState(false);
  const may = person?.may.includes('DefineSite') ?? false;
  const open = () => setIsOpen(true);
  useKeys(may ? [{ key: 'KeyN', does: INVITE_AGAIN, run: open }] : []);
  return (
    <>
      <NetworkTabs />
      <ListScreen
        spec={spec}
        actions={
          may && (
            <Button variant="contained" onClick={open} aria-keyshortcuts="N">
              {speech.say(INVITE_AGAIN)}
            </Button>
          )
        }
      />
      {isOpen && <InviteDialog site={null} onClose={() => setIsOpen(false)} />}
    </>
  );
}

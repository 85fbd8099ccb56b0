// An agent's day: what he owes and when, what waits to be sent and why, how the account stands,
// what is on the way, what is open in the shop.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { me } from '@/api/queries';
import type { Me } from '@/api/types';
import { PageHead } from '@/parts/PageHead';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AccountToday } from './AccountToday';
import { OnTheWay, OpenJobs } from './DayLists';
import { UsedPartsOwed } from './UsedPartsOwed';
import { WaitingToSend } from './WaitingToSend';

const TITLE = phrase('روز من', 'My day');

export default function MyDay() {
  const { data: person } = useQuery(me);
  return person ? <Day person={person} /> : null;
}

function Day({ person }: { person: Me }) {
  const speech = useSpeech();
  return (
    <>
      <PageHead title={speech.say(TITLE)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
          <UsedPartsOwed holder={person.site_code} />
          {person.reads.includes('service') && <OpenJobs site={person.site_code} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
          {person.reads.includes('accounts') && <AccountToday agent={person.site_code} />}
          <WaitingToSend />
          <OnTheWay />
        </Box>
      </Box>
    </>
  );
}

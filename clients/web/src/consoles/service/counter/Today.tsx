// The day's piles with how many lie in each, and what lies in the one that is chosen.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { listPage, me } from '@/api/queries';
import { JobCards } from '@/parts/JobCards';
import { Panel } from '@/parts/Panel';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { LATE, READY, TODAY, UNCLAIMED, WAITING, type JobView } from '../job/views';
import { RequestCards } from '../requests/RequestCards';

const NOTHING = phrase('در این دسته دستگاهی نیست.', 'There is no device in this pile.');
const ALL = phrase('همه در فهرست پرونده‌ها', 'All, in the list of jobs');
const PILES = phrase('دسته‌های امروز', 'Today’s piles');
const SHOWN = 20;
const VIEWS = [WAITING, TODAY, LATE, READY, UNCLAIMED];
// The pile of what has not come into the house yet.
const REQUESTS = phrase('درخواست‌های در انتظار', 'Requests that wait');
const ALL_REQUESTS = phrase('همه در فهرست درخواست‌ها', 'All, in the list of requests');

export function Today() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [chosen, setChosen] = useState<JobView | null>(WAITING); // null: requests
  const { data: requests } = useQuery({
    ...listPage('open-requests', { site: person?.site, limit: 1 }),
    enabled: Boolean(person),
  });
  if (!person) return null;
  const { site, site_code: code } = person;
  const all = chosen
    ? `/jobs?${new URLSearchParams({ ...chosen.filters, site_code: code }).toString()}`
    : `/requests?${new URLSearchParams({ state_in: 'open,scheduled', site_code: code }).toString()}`;
  return (
    <>
      <Box
        role="tablist"
        aria-label={speech.say(PILES)}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))' }}
      >
        {VIEWS.map((view) => (
          <JobPile
            key={view.name.en}
            view={view}
            site={site}
            isChosen={view === chosen}
            onChoose={() => setChosen(view)}
          />
        ))}
        <Pile
          name={REQUESTS}
          count={requests?.count?.value}
          isChosen={chosen === null}
          onChoose={() => setChosen(null)}
        />
      </Box>
      <Panel
        title={speech.say(chosen ? chosen.name : REQUESTS)}
        actions={
          <Button component={Link} to={all}>
            {speech.say(chosen ? ALL : ALL_REQUESTS)}
          </Button>
        }
      >
        {chosen ? (
          <JobCards
            query={{ ...chosen.filters, site, limit: SHOWN }}
            empty={NOTHING}
            label={speech.say(chosen.name)}
            all={all}
          />
        ) : (
          <RequestCards query={{ site, limit: SHOWN }} label={speech.say(REQUESTS)} all={all} />
        )}
      </Panel>
    </>
  );
}

interface JobPileProps {
  view: JobView;
  site: number;
  isChosen: boolean;
  onChoose: () => void;
}

function JobPile({ view, site, ...pile }: JobPileProps) {
  const { data } = useQuery(listPage('jobs', { ...view.filters, site, limit: 1 }));
  const count = data?.count?.value;
  const isAlarm = (view === LATE || view === UNCLAIMED) && (count ?? 0) > 0;
  return <Pile name={view.name} count={count} isAlarm={isAlarm} {...pile} />;
}

interface PileProps {
  name: Phrase;
  count: number | undefined;
  isAlarm?: boolean;
  isChosen: boolean;
  onChoose: () => void;
}

function Pile({ name, count, isAlarm = false, isChosen, onChoose }: PileProps) {
  const speech = useSpeech();
  return (
    <ButtonBase
      role="tab"
      aria-selected={isChosen}
      onClick={onChoose}
      sx={{
        display: 'block',
        p: 1.5,
        borderRadius: 2,
        border: 2,
        textAlign: 'start',
        borderColor: isChosen ? 'primary.main' : 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Typography
        sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.3 }}
        color={isAlarm ? 'error' : 'textPrimary'}
      >
        {count === undefined ? '…' : speech.number(count)}
      </Typography>
      <Typography variant="body2">{speech.say(name)}</Typography>
    </ButtonBase>
  );
}

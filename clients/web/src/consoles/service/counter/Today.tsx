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
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { LATE, READY, TODAY, UNCLAIMED, WAITING, type JobView } from '../job/views';

const NOTHING = phrase('در این دسته دستگاهی نیست.', 'There is no device in this pile.');
const ALL = phrase('همه در فهرست پرونده‌ها', 'All, in the list of jobs');
const PILES = phrase('دسته‌های امروز', 'Today’s piles');
const SHOWN = 20;
const VIEWS = [WAITING, TODAY, LATE, READY, UNCLAIMED];

export function Today() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const [chosen, setChosen] = useState<JobView>(WAITING);
  if (!person) return null;
  const { site, site_code: code } = person;
  return (
    <>
      <Box
        role="tablist"
        aria-label={speech.say(PILES)}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))' }}
      >
        {VIEWS.map((view) => (
          <Pile
            key={view.name.en}
            view={view}
            site={site}
            isChosen={view === chosen}
            onChoose={() => setChosen(view)}
          />
        ))}
      </Box>
      <Panel
        title={speech.say(chosen.name)}
        actions={
          <Button
            component={Link}
            to={`/jobs?${new URLSearchParams({ ...chosen.filters, site_code: code }).toString()}`}
          >
            {speech.say(ALL)}
          </Button>
        }
      >
        <JobCards
          query={{ ...chosen.filters, site, limit: SHOWN }}
          empty={NOTHING}
          label={speech.say(chosen.name)}
        />
      </Panel>
    </>
  );
}

interface PileProps {
  view: JobView;
  site: number;
  isChosen: boolean;
  onChoose: () => void;
}

function Pile({ view, site, isChosen, onChoose }: PileProps) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('jobs', { ...view.filters, site, limit: 1 }));
  const count = data?.count?.value;
  const isAlarm = (view === LATE || view === UNCLAIMED) && (count ?? 0) > 0;
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
      <Typography variant="body2">{speech.say(view.name)}</Typography>
    </ButtonBase>
  );
}

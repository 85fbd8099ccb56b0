// A day at customers': who goes where and when, and what has become of it. Made for a phone.
import NextIcon from '@mui/icons-material/NavigateNext';
import BackIcon from '@mui/icons-material/NavigateBefore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { addDays, today } from '@/format/days';
import { DayField } from '@/parts/form/DayField';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ofMine } from '@/parts/piles/mine';
import { MineOrAll } from '@/parts/piles/MineOrAll';
import { PileGroups } from '@/parts/piles/PileGroups';
import { PileTabs } from '@/parts/piles/PileTabs';
import { useAddress } from '@/parts/useAddress';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CounterTabs } from '../tabs';
import { pileOf, PILES, roundsOf, type Pile } from './plan';
import { VisitCards } from './VisitCards';

const TITLE = phrase('سرویس در محل', 'Visits');
const DAY = phrase('روز', 'Day');
const DAY_BEFORE = phrase('روز پیش', 'Day before');
const NEXT_DAY = phrase('روز بعد', 'Next day');
const AHEAD = phrase('پیش رو', 'Ahead');
const NOBODY = phrase('به کسی سپرده نشده', 'Given to nobody yet');
const NOTHING = phrase(
  'در این دسته سرویسی نیست؛ برنامه از صفحه درخواست یا پرونده ثبت می‌شود.',
  'There is no visit in this pile; one is planned on a request’s or a job’s page.',
);
const SHOWN = 200; // more than a site drives to in a day

export default function Visits() {
  const speech = useSpeech();
  const isRtl = useTheme().direction === 'rtl';
  const [params, put] = useAddress();
  const { data: person } = useQuery(me);
  const day = params.get('day') ?? today();
  const isMine = params.has('mine');
  const chosen = PILES.find((pile) => pile === params.get('pile')) ?? 'ahead';
  const { data, error, refetch } = useQuery({
    ...listPage('visits', {
      day,
      ...(isMine && person ? ofMine(person) : {}),
      limit: SHOWN,
    }),
    enabled: Boolean(person),
  });
  const rows = data?.rows ?? [];
  const inPile = (pile: Pile) => rows.filter((visit) => pileOf(visit) === pile);
  const wordOf = (pile: Pile) => (pile === 'ahead' ? speech.say(AHEAD) : speech.choice('visit_result', pile));
  const rounds = roundsOf(inPile(chosen), speech.compare);
  const [Back, Next] = isRtl ? [NextIcon, BackIcon] : [BackIcon, NextIcon];
  return (
    <>
      <CounterTabs />
      <PageHead title={speech.say(TITLE)}>
        <MineOrAll isMine={isMine} onMine={(next) => put({ mine: next ? '1' : null })} all="/visits/all" />
      </PageHead>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', maxWidth: 420 }}>
        <IconButton aria-label={speech.say(DAY_BEFORE)} onClick={() => put({ day: addDays(day, -1) })}>
          <Back />
        </IconButton>
        <DayField label={speech.say(DAY)} value={day} onChange={(next) => next && put({ day: next })} />
        <IconButton aria-label={speech.say(NEXT_DAY)} onClick={() => put({ day: addDays(day, 1) })}>
          <Next />
        </IconButton>
      </Box>
      <PileTabs
        piles={PILES}
        chosen={chosen}
        onChoose={(pile) => put({ pile })}
        label={speech.member('result', 'visits')}
        wordOf={wordOf}
        countOf={data && ((pile) => inPile(pile).length)}
      />
      <PileGroups of={data} error={error} onAsk={refetch} nothing={NOTHING}>
        {rounds.map(({ technician, name, visits }) => (
          <Panel key={technician} title={`${name || speech.say(NOBODY)} (${speech.number(visits.length)})`}>
            <VisitCards visits={visits} label={name || speech.say(NOBODY)} />
          </Panel>
        ))}
      </PileGroups>
    </>
  );
}

// The visits that are due, day by day and site by site: what is late first. Made for a phone.
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { listPage, me } from '@/api/queries';
import { addDays, today } from '@/format/days';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { ofMine } from '@/parts/piles/mine';
import { MineOrAll } from '@/parts/piles/MineOrAll';
import { PileGroups } from '@/parts/piles/PileGroups';
import { PileTabs } from '@/parts/piles/PileTabs';
import { DueDay } from '@/parts/show/DueDay';
import { useAddress } from '@/parts/useAddress';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from '../tabs';
import { AHEAD, daysOf, pileOf, PILES, sitesOf, type Pile } from './plan';
import { PlanCards } from './PlanCards';

const TITLE = phrase('سرویس‌های دوره‌ای', 'Periodic visits');
const SITE = phrase('محل سرویس‌دهنده', 'Serving site');
const EVERY_SITE = phrase('همه محل‌ها', 'All sites');
const NAMES: Record<Pile, Phrase> = {
  overdue: phrase('گذشته', 'Overdue'),
  today: phrase('امروز', 'Today'),
  week: phrase('هفت روز دیگر', 'Next 7 days'),
  later: phrase('پس از آن', 'Later'),
};
const NOTHING = phrase(
  'در این دسته سرویسی نیست؛ روزهای هر برنامه از قرارداد آن محاسبه می‌شود.',
  'There is no visit in this pile; the days of a plan follow from its contract.',
);
const MOST = 500;

export default function PlanItems() {
  const speech = useSpeech();
  const [params, put] = useAddress();
  const { data: person } = useQuery(me);
  const isMine = params.has('mine');
  const site = params.get('site');
  const { data, error, refetch } = useQuery({
    ...listPage('plan-items', {
      state_in: 'due,planned',
      due_day_le: addDays(today(), AHEAD),
      ...(isMine && person ? ofMine(person) : {}),
      sort: 'due_day',
      limit: MOST,
    }),
    enabled: Boolean(person),
  });
  const rows = data?.rows ?? [];
  const sites = sitesOf(rows, site, speech.compare);
  const now = today();
  const shown = rows.filter(({ service_site_code }) => !site || service_site_code === site);
  const inPile = (pile: Pile) => shown.filter((item) => pileOf(item, now) === pile);
  const asked = PILES.find((pile) => pile === params.get('pile'));
  // Whoever comes without a wish sees the first pile that has something in it.
  const chosen = asked ?? PILES.find((pile) => inPile(pile).length > 0) ?? 'overdue';
  const days = daysOf(inPile(chosen));
  return (
    <>
      <ContractTabs />
      <PageHead title={speech.say(TITLE)}>
        <MineOrAll
          isMine={isMine}
          onMine={(next) => put({ mine: next ? '1' : null })}
          all="/plan-items/all"
        />
      </PageHead>
      {(sites.length > 1 || site) && (
        <TextField
          select
          size="small"
          label={speech.say(SITE)}
          value={site ?? ''}
          onChange={(event) => put({ site: event.target.value })}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ maxWidth: 260 }}
        >
          <MenuItem value="">{speech.say(EVERY_SITE)}</MenuItem>
          {sites.map((code) => (
            <MenuItem key={code} value={code}>
              <bdi dir="ltr">{code}</bdi>
            </MenuItem>
          ))}
        </TextField>
      )}
      <PileTabs
        piles={PILES}
        chosen={chosen}
        onChoose={(pile) => put({ pile })}
        label={speech.member('due_day', 'plan-items')}
        wordOf={(pile) => speech.say(NAMES[pile])}
        countOf={data && ((pile) => inPile(pile).length)}
      />
      <PileGroups of={data} error={error} onAsk={refetch} nothing={NOTHING}>
        {days.map(({ day, site: of, items }) => (
          <Panel
            key={`${day} ${of}`}
            title={
              <>
                <DueDay day={day} /> <bdi dir="ltr">{of}</bdi>
              </>
            }
          >
            <PlanCards items={items} label={`${speech.day(day)} ${of}`} />
          </Panel>
        ))}
      </PileGroups>
    </>
  );
}

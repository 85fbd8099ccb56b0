// The visits that are due, day by day and site by site: what is late first. Made for a phone.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Tab from '@mui/material/Tab';
import MuiTabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage, me } from '@/api/queries';
import { addDays, today } from '@/format/days';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { DueDay } from '@/parts/show/DueDay';
import { useAddress } from '@/parts/useAddress';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from '../tabs';
import { AHEAD, daysOf, pileOf, PILES, type Pile } from './plan';
import { PlanCards } from './PlanCards';

const TITLE = phrase('سرویس‌های دوره‌ای', 'Periodic visits');
const MINE = phrase('فقط کارهای من', 'Only mine');
const ALL = phrase('فهرست همه', 'List of all');
const SITE = phrase('محل سرویس‌دهنده', 'Serving site');
const EVERY_SITE = phrase('همه محل‌ها', 'All sites');
const NAMES: Record<Pile, ReturnType<typeof phrase>> = {
  overdue: phrase('گذشته', 'Overdue'),
  today: phrase('امروز', 'Today'),
  week: phrase('هفت روز دیگر', 'Next 7 days'),
  later: phrase('پس از آن', 'Later'),
};
const NOTHING = phrase(
  'در این دسته سرویسی نیست؛ روزهای هر برنامه از قرارداد آن محاسبه می‌شود.',
  'There is no visit in this pile; the days of a plan follow from its contract.',
);
const FIRST = phrase('{count} سرویس نخست', 'The first {count} visits');
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
      technician_name: isMine ? person?.name : undefined,
      sort: 'due_day',
      limit: MOST,
    }),
    enabled: Boolean(person),
  });
  const rows = data?.rows ?? [];
  const sites = [...new Set(rows.flatMap(({ service_site_code }) => service_site_code ?? []))].sort(
    speech.compare,
  );
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
        <Button
          variant={isMine ? 'contained' : 'outlined'}
          aria-pressed={isMine}
          onClick={() => put({ mine: isMine ? null : '1' })}
        >
          {speech.say(MINE)}
        </Button>
        <Button component={Link} to="/plan-items/all">
          {speech.say(ALL)}
        </Button>
      </PageHead>
      {sites.length > 1 && (
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
      <MuiTabs
        value={chosen}
        onChange={(_, pile: Pile) => put({ pile })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={speech.member('due_day', 'plan-items')}
        sx={{ my: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {PILES.map((pile) => (
          <Tab
            key={pile}
            value={pile}
            label={`${speech.say(NAMES[pile])} ${data ? speech.number(inPile(pile).length) : ''}`}
          />
        ))}
      </MuiTabs>
      {!data && <Awaited error={error} onAsk={refetch} />}
      {data && days.length === 0 && <Empty why={NOTHING} />}
      {data?.next && (
        <Typography variant="body2">{speech.say(FIRST, { count: speech.number(rows.length) })}</Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
        }}
      >
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
      </Box>
    </>
  );
}

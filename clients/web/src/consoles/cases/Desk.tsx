// The reconciliation desk: what does not match, beside the case that is open. On a narrow screen
// one or the other.
import BackIcon from '@mui/icons-material/List';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useEffect } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { RecordList } from '@/parts/list/RecordList';
import type { ListSpec } from '@/parts/list/spec';
import { DueDay } from '@/parts/show/DueDay';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Case } from './Case';
import { CaseTabs } from './CaseTabs';
import { CASES } from './tabs';

const TO_LIST = phrase('فهرست مغایرت‌ها', 'List of discrepancies');
const CHOOSE = phrase(
  'مغایرتی را برگزینید تا مدارک و راه‌های رفع آن دیده شود.',
  'Choose a case to see its evidence and what can be done.',
);

const specOf = (search: string): ListSpec<'discrepancies'> => ({
  noun: 'discrepancies',
  title: CASES,
  columns: ['kind', 'site_code', 'part_code', 'deadline'],
  spare: ['state', 'quantity', 'left', 'detail', 'opened_day', 'settled_time', 'age'],
  sortable: ['deadline', 'opened_day'],
  filters: ['state', 'kind', 'site_code', 'part_code', { period: 'deadline' }, { period: 'opened_day' }],
  views: [
    { name: phrase('باز', 'Open'), filters: { state: 'open', sort: 'deadline' } },
    { name: phrase('رفع‌شده', 'Settled'), filters: { state: 'settled' } },
  ],
  empty: phrase('مغایرتی نیست؛ همه چیز می‌خواند.', 'There is no discrepancy: everything matches.'),
  opens: (row) => `/discrepancies/${row.id}${search}`,
  cell: { deadline: (row) => row.state === 'open' && row.deadline && <DueDay day={row.deadline} isShort /> },
});

export default function Desk() {
  const speech = useSpeech();
  const { id } = useParams();
  const { search } = useLocation();
  const isWide = useMediaQuery(useTheme().breakpoints.up('lg'));
  const [params, setParams] = useSearchParams();
  // Who comes here wants what is open; a case's own address shows them all beside it.
  const isBare = id === undefined && params.size === 0;
  useEffect(() => {
    if (isBare) setParams({ state: 'open', sort: 'deadline' }, { replace: true });
  }, [isBare, setParams]);
  return (
    <>
      <CaseTabs />
      <PageHead title={speech.say(CASES)}>
        {id && !isWide && (
          <Button startIcon={<BackIcon />} component={Link} to={`/discrepancies${search}`}>
            {speech.say(TO_LIST)}
          </Button>
        )}
      </PageHead>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 6fr)' },
        }}
      >
        {(isWide || !id) && (
          <Box sx={{ minWidth: 0 }}>
            <RecordList spec={specOf(search)} {...(id ? { current: id } : {})} />
          </Box>
        )}
        {(isWide || id) && <Box sx={{ minWidth: 0 }}>{id ? <Case id={id} /> : <Empty why={CHOOSE} />}</Box>}
      </Box>
    </>
  );
}

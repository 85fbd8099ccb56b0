// What a cashier has taken since he last counted, by means, and what lies there: the difference stands
// beside each while it is typed. Below: what was counted before.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { me, report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { today } from '@/format/days';
import { Awaited } from '@/parts/Awaited';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RecordList } from '@/parts/list/RecordList';
import type { ListSpec } from '@/parts/list/spec';
import { usePrint } from '@/parts/record/PrintButton';
import { RECORDED } from '@/parts/record/words';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { COUNT_PAPERS } from './CashCount';
import { CountForm } from './CountForm';
import { MoneyTabs } from './MoneyTabs';

const TITLE = phrase('صندوق روز', 'Cash day');
const DRAWER = phrase('از شمارش پیش تا اکنون، {person}', 'Since the last count, {person}');
const NOTHING = phrase(
  'از شمارش پیش وجهی نگرفته‌اید؛ چیزی برای شمردن نیست.',
  'You have taken no money since the last count: there is nothing to count.',
);
const PRINT = phrase('چاپ', 'Print');

const spec: ListSpec<'cash-counts'> = {
  noun: 'cash-counts',
  title: phrase('شمارش‌های پیشین', 'Earlier counts'),
  columns: ['time', 'author_name', 'expected', 'counted', 'difference', 'note'],
  spare: ['day', 'site_code'],
  filters: ['author_name', 'site_code', { period: 'day' }],
  searched: false,
  totals: true,
  empty: phrase('هنوز صندوقی شمرده نشده است.', 'No cash has been counted yet.'),
};

export default function CashDay() {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const { data: person } = useQuery(me);
  const { data, error, refetch } = useQuery(
    report<Page<Schemas['CashDrawer']>>('cash-receipts', '/cash-drawer'),
  );
  const drawer = data?.rows;
  return (
    <>
      <MoneyTabs />
      <PageHead title={speech.say(TITLE)} beside={speech.longDay(today())} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Panel title={speech.say(DRAWER, { person: person?.name ?? '' })}>
          {!drawer && <Awaited error={error} onAsk={refetch} />}
          {drawer?.length === 0 && <Empty why={NOTHING} />}
          {drawer && drawer.length > 0 && (
            <CountForm
              drawer={drawer}
              onRecorded={(recorded) =>
                tell({
                  text: speech.say(RECORDED, { what: speech.command('CountCash') }),
                  action: {
                    text: speech.say(PRINT),
                    run: () => void print('cash-count', recorded.id, COUNT_PAPERS[0]),
                  },
                })
              }
            />
          )}
        </Panel>
        <Typography variant="h2">{speech.say(spec.title)}</Typography>
        <RecordList spec={spec} />
      </Box>
    </>
  );
}

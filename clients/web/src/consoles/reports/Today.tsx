// The centre's day on one page: a handful of numbers, each opening what it counts.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { report, status } from '@/api/queries';
import { lagsOf, type Page, type Schemas } from '@/api/types';
import { addDays, today } from '@/format/days';
import { Figure } from '@/parts/Figure';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Balance, Money } from '@/parts/show/Money';
import { isSilent } from '@/parts/show/contact';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { worthOf } from './charts';
import { STOCK_ACCOUNTS } from './StockValue';
import { addressOf, useSums } from './sums';

const TITLE = phrase('امروز', 'Today');
const CASES = phrase('مغایرت‌ها', 'Discrepancies');
const OPEN = phrase('باز', 'open');
const LATE = phrase('از مهلت گذشته', 'past their deadline');
const USED = phrase('داغی‌ها', 'Used parts');
const OWED = phrase('عودت‌نشده', 'owed');
const OVERDUE = phrase('عودت‌نشده، از مهلت گذشته', 'owed and overdue');
const WAITING = phrase('در انتظار کارشناسی', 'waiting for inspection');
const MONEY = phrase('حساب‌ها', 'Books');
const AGENTS = phrase('حساب جاری نمایندگان', "agents' current account");
const PROVISIONAL = phrase('حساب موقت نمایندگان', "agents' provisional account");
const STOCK = phrase('ارزش موجودی', 'stock value');
const NETWORK = phrase('شبکه', 'Network');
const SILENT = phrase('محل بیش از اندازه بی‌تماس', 'sites silent for too long');
const BACKLOG = phrase('رویداد در صف پردازش', 'events to apply');
const TRANSIT = phrase('بارنامه در راه', 'waybills on the way');
const MORE_THAN = phrase('بیش از {count}', 'more than {count}');

type Filter = Record<string, string>;

function useCounts() {
  const before = addDays(today(), -1);
  const cases: Filter[] = [{ state: 'open' }, { state: 'open', deadline_le: before }];
  const used: Filter[] = [
    { state_in: 'owed,removed' },
    { state_in: 'owed,removed', due_le: before },
    { state: 'registered' },
  ];
  const waybills: Filter[] = [{ state: 'in_transit' }];
  return {
    cases: { filters: cases, ...useSums('discrepancies', cases, false) },
    used: { filters: used, ...useSums('used-parts', used, true) },
    waybills: { filters: waybills, ...useSums('waybills', waybills, false) },
  };
}

export default function Today() {
  const speech = useSpeech();
  const { cases, used, waybills } = useCounts();
  const { data: now, dataUpdatedAt } = useQuery(status);
  const { data: books, error } = useQuery(
    report<Page<Schemas['TrialBalanceRow']>>('vouchers', '/trial-balance'),
  );
  const balance = (account: number) => {
    const row = books?.rows.find((each) => each.account === account);
    return row ? row.debit - row.credit : 0;
  };
  const silent = now ? lagsOf(now).filter((lag) => isSilent(lag, dataUpdatedAt)).length : 0;
  const fault = error ?? cases.error ?? used.error ?? waybills.error;
  const counted = (
    noun: string,
    { filters, sums }: { filters: Filter[]; sums: ReturnType<typeof useSums>['sums'] },
    at: number,
    label: Phrase,
    isBad = false,
  ) => {
    const sum = sums?.[at];
    const count = sum && speech.number(sum.count);
    const worth = sum ? worthOf(sum) : 0;
    return (
      <Figure
        label={label}
        to={addressOf(noun, filters[at] ?? {})}
        {...(isBad && sum && sum.count > 0 ? { tone: 'error' as const } : {})}
      >
        {count && (sum.isExact ? count : speech.say(MORE_THAN, { count }))}
        {worth > 0 && ` · ${speech.money(worth)}`}
      </Figure>
    );
  };
  return (
    <>
      <PageHead title={speech.say(TITLE)} beside={speech.longDay(today())} />
      {fault && <RefusalView error={fault} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
        }}
      >
        <Group title={CASES}>
          {counted('discrepancies', cases, 0, OPEN)}
          {counted('discrepancies', cases, 1, LATE, true)}
        </Group>
        <Group title={USED}>
          {counted('used-parts', used, 0, OWED)}
          {counted('used-parts', used, 1, OVERDUE, true)}
          {counted('used-parts', used, 2, WAITING)}
        </Group>
        <Group title={MONEY}>
          <Figure label={AGENTS} to="/agents">
            {books && <Balance amount={balance(2110)} />}
          </Figure>
          <Figure label={PROVISIONAL} to="/accounts/2115?from=beginning">
            {books && <Money amount={balance(2115)} provisional />}
          </Figure>
          <Figure label={STOCK} to="/reports">
            {books && <Money amount={STOCK_ACCOUNTS.reduce((sum, account) => sum + balance(account), 0)} />}
          </Figure>
        </Group>
        <Group title={NETWORK}>
          <Figure label={SILENT} to="/network" {...(silent > 0 ? { tone: 'error' } : {})}>
            {now && speech.number(silent)}
          </Figure>
          <Figure label={BACKLOG} to="/network">
            {now && speech.number(now.backlog ?? 0)}
          </Figure>
          {counted('waybills', waybills, 0, TRANSIT)}
        </Group>
      </Box>
    </>
  );
}

function Group({ title, children }: { title: Phrase; children: React.ReactNode }) {
  const speech = useSpeech();
  return (
    <Panel title={speech.say(title)}>
      <Box sx={{ display: 'grid', gap: 2 }}>{children}</Box>
    </Panel>
  );
}

// Cheques: those whose day comes first above, each with the way to what became of it.
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listPage } from '@/api/queries';
import { addDays, today } from '@/format/days';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { MoneyTabs } from './MoneyTabs';

const SOON = 7; // days
const SHOWN = 50;
const DUE_SOON = phrase('چک‌هایی که سررسیدشان تا یک هفته است', 'Cheques that fall due within a week');
const COLUMNS = ['number', 'cheque_due', 'customer_name', 'bank', 'reference', 'amount'];

const spec: ListSpec<'cheques'> = {
  noun: 'cheques',
  title: phrase('چک‌ها', 'Cheques'),
  columns: ['number', 'cheque_due', 'cheque_state', 'customer_name', 'amount', 'bank', 'reference'],
  spare: ['day', 'job_number', 'contract_number', 'author_name', 'site_code'],
  sortable: ['number', 'cheque_due'],
  filters: ['cheque_state', 'site_code', { period: 'cheque_due' }],
  searched: false,
  totals: true,
  views: [
    {
      name: phrase('در جریان وصول', 'Outstanding'),
      filters: { cheque_state: 'outstanding', sort: 'cheque_due' },
    },
    { name: phrase('برگشتی', 'Bounced'), filters: { cheque_state: 'bounced' } },
  ],
  widths: { reference: 165 },
  opens: (row) => `/cash-receipts/${row.id}`,
  empty: phrase(
    'هنوز چکی گرفته نشده است؛ چک از صفحه پرونده یا قرارداد دریافت می‌شود.',
    'No cheque has been taken yet; it is taken on the page of a job or a contract.',
  ),
};

export default function Cheques() {
  return (
    <>
      <MoneyTabs />
      <DueSoon />
      <ListScreen spec={spec} />
    </>
  );
}

function DueSoon() {
  const speech = useSpeech();
  const filters = { cheque_state: 'outstanding', cheque_due_le: addDays(today(), SOON) };
  const { data } = useQuery(listPage('cheques', { ...filters, sort: 'cheque_due', limit: SHOWN }));
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={speech.say(DUE_SOON)}>
      <Rows
        rows={rows.map((row) => ({ ...row }))}
        columns={COLUMNS}
        named="cheques"
        label={speech.say(DUE_SOON)}
        cell={{
          number: (row) => <CodeLink text={String(row.number)} to={`/cash-receipts/${String(row.id)}`} />,
          cheque_due: (row) => <DueDay day={String(row.cheque_due)} />,
        }}
        after={(row) => (
          <Button size="small" component={Link} to={`/cash-receipts/${String(row.id)}#settle`}>
            {speech.command('SettleCheque')}
          </Button>
        )}
      />
      <More of={data} shown={rows.length} to="/cheques" filters={filters} />
    </Panel>
  );
}

import { Busy } from '@/parts/Busy';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { Empty } from '@/parts/Empty';
import { PageHead } from '@/parts/PageHead';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Tabs } from '@/parts/Tabs';
import { Files } from '@/parts/list/Files';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { isMemo } from './accounts';
import { BOOKS, BOOK_TABS } from './tabs';

type Row = Schemas['TrialBalanceRow'];

const TITLE = phrase('تراز آزمایشی', 'Trial balance');
const MEMO = phrase('حساب‌های انتظامی', 'Memo accounts');
const BALANCED = phrase('✓ بدهکار و بستانکار برابر است: {sum}', '✓ debit and credit are equal: {sum}');
const DIFFERS = phrase(
  '⚠ بدهکار {debit} و بستانکار {credit} برابر نیست',
  '⚠ debit {debit} and credit {credit} differ',
);
const EMPTY = phrase('هنوز چیزی در حساب‌ها نیست.', 'There is nothing in the books yet.');

export default function TrialBalance() {
  const speech = useSpeech();
  const { data, error } = useQuery(report<Page<Row>>('vouchers', '/trial-balance'));
  const rows = data?.rows ?? [];
  const memo = rows.filter(({ account }) => isMemo(account));
  return (
    <>
      <Tabs tabs={BOOK_TABS} label={BOOKS} />
      <PageHead title={speech.say(TITLE)}>
        <Files path="/trial-balance" query={{}} name="trial-balance" />
      </PageHead>
      {error && <RefusalView error={error} />}
      {!data && !error && <Busy />}
      {data && rows.length === 0 && <Empty why={EMPTY} />}
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        {rows.length > 0 && <Balances rows={rows.filter(({ account }) => !isMemo(account))} title={TITLE} />}
        {memo.length > 0 && <Balances rows={memo} title={MEMO} />}
      </Box>
    </>
  );
}

function Balances({ rows, title }: { rows: Row[]; title: Phrase }) {
  const speech = useSpeech();
  const debit = rows.reduce((sum, row) => sum + row.debit, 0);
  const credit = rows.reduce((sum, row) => sum + row.credit, 0);
  const isBalanced = debit === credit;
  return (
    <Panel title={speech.say(title)}>
      <Rows
        rows={rows}
        columns={['account', 'debit', 'credit']}
        named="lines"
        label={speech.say(title)}
        cell={{
          account: (row) => (
            <>
              <CodeLink text={String(row.account)} to={`/accounts/${String(row.account)}`} />{' '}
              {speech.choice('account', String(row.account))}
            </>
          ),
        }}
      />
      <Typography
        variant="body2"
        sx={{ mt: 1, fontWeight: 700, color: isBalanced ? 'success.main' : 'error.main' }}
      >
        {isBalanced
          ? speech.say(BALANCED, { sum: speech.money(debit) })
          : speech.say(DIFFERS, { debit: speech.money(debit), credit: speech.money(credit) })}
      </Typography>
    </Panel>
  );
}

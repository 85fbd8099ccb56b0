// A voucher: the lines of one decision of the hub. Memo accounts stand beside the books and are
// added up apart.
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { isMemo } from './accounts';

type Line = Schemas['VoucherLine'];

const LINES = phrase('سطرهای سند', 'Lines of the voucher');
const MEMO = phrase('حساب‌های انتظامی', 'Memo accounts');
const SUMS = phrase(
  'جمع بدهکار {debit}، جمع بستانکار {credit}',
  'total debit {debit}, total credit {credit}',
);

const spec: RecordSpec = {
  noun: 'vouchers',
  kind: 'voucher',
  facts: ['day', 'kind', 'posting_rule', 'site_code', 'part_code', 'time'],
  form: 'voucher',
};

export default function Voucher() {
  return (
    <RecordScreen spec={spec}>
      {(found) => {
        const lines = (found.lines ?? []) as Line[];
        const memo = lines.filter(({ account }) => isMemo(account));
        return (
          <>
            <Lines lines={lines.filter(({ account }) => !isMemo(account))} title={LINES} />
            {memo.length > 0 && <Lines lines={memo} title={MEMO} />}
          </>
        );
      }}
    </RecordScreen>
  );
}

function Lines({ lines, title }: { lines: Line[]; title: typeof LINES }) {
  const speech = useSpeech();
  const sum = (member: 'debit' | 'credit') =>
    speech.money(lines.reduce((total, line) => total + line[member], 0));
  return (
    <Panel title={speech.say(title)}>
      <Rows
        rows={lines}
        columns={['account', 'party_code', 'part_code', 'debit', 'credit']}
        named="lines"
        label={speech.say(title)}
        cell={{
          account: (row) => {
            const { account, party_code } = row as Line;
            const of = party_code ? `?agent=${encodeURIComponent(party_code)}` : '';
            return (
              <>
                <CodeLink text={String(account)} to={`/accounts/${account}${of}`} />{' '}
                {speech.choice('account', String(account))}
              </>
            );
          },
        }}
      />
      <Typography variant="body2" sx={{ mt: 1, fontWeight: 700 }}>
        {speech.say(SUMS, { debit: sum('debit'), credit: sum('credit') })}
      </Typography>
    </Panel>
  );
}

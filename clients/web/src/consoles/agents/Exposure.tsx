// What is at stake with an agent: his account, what is provisional, the goods that he answers for
// at his price, the used parts that he owes; beside the limit that was agreed.
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, report } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { today } from '@/format/days';
import { Figure } from '@/parts/Figure';
import { Panel } from '@/parts/Panel';
import { Balance, Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const EXPOSURE = phrase('آنچه باز است', 'What stands open');
const ACCOUNT = phrase('مانده حساب', 'Balance');
const PROVISIONAL = phrase('مانده موقت', 'Provisional balance');
const IN_TRUST = phrase('کالای امانی به نرخ نماینده', "Goods in trust at the agent's price");
const OWED = phrase('داغی عودت‌نشده', 'Used parts owed');
const PIECES = phrase('{count} عدد', '{count} {count:piece|pieces}');
const USED = phrase(
  '{share} از سقف اعتبار {limit} به کار رفته است',
  '{share} of the credit limit {limit} is used',
);

const ACCOUNTS = { balance: 2110, provisional: 2115, memo: 9110 };

function useClosing(account: number, agent: string): number | undefined {
  const query = { agent, from: today(), to: today() };
  const { data } = useQuery(
    report<Schemas['AccountExplained']>('vouchers', `/accounts/${account}/explain`, query),
  );
  return data?.closing;
}

export function Exposure({ agent, limit }: { agent: string; limit: number | undefined }) {
  const speech = useSpeech();
  const balance = useClosing(ACCOUNTS.balance, agent);
  const provisional = useClosing(ACCOUNTS.provisional, agent);
  const memo = useClosing(ACCOUNTS.memo, agent);
  const owed = useQuery(
    listPage('used-parts', { holder_code: agent, state_in: 'owed,removed,shipped', limit: 1, fields: 'id' }),
  );
  const used = Math.max(0, (balance ?? 0) + (memo ?? 0));
  const share = limit ? Math.round((used / limit) * 10_000) : 0;
  const at = encodeURIComponent(agent);
  return (
    <Panel title={speech.say(EXPOSURE)}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))' }}>
        <Figure label={ACCOUNT} to={`/statement?agent=${at}`}>
          {balance !== undefined && <Balance amount={balance} />}
        </Figure>
        <Figure label={PROVISIONAL} to={`/accounts/${ACCOUNTS.provisional}?agent=${at}&from=beginning`}>
          {provisional !== undefined && <Money amount={provisional} provisional />}
        </Figure>
        <Figure label={IN_TRUST} to={`/custody?agent=${at}`}>
          {memo !== undefined && <Money amount={memo} />}
        </Figure>
        <Figure label={OWED} to={`/used-parts?holder_code=${at}&state_in=owed,removed,shipped`}>
          {owed.data?.count && speech.say(PIECES, { count: speech.number(owed.data.count.value) })}
        </Figure>
      </Box>
      {limit !== undefined && limit > 0 && (
        <Box sx={{ mt: 2 }}>
          <LinearProgress
            variant="determinate"
            value={Math.min(100, share / 100)}
            color={share > 10_000 ? 'error' : 'primary'}
            aria-hidden
          />
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {speech.say(USED, { share: speech.rate(share), limit: speech.money(limit) })}
          </Typography>
        </Box>
      )}
    </Panel>
  );
}

// What lies where, in money: the accounts of stock, as the books have them.
import { useQuery } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { ChartFrame } from '@/parts/chart/ChartFrame';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { ChartProps } from './charts';

const TITLE = phrase('ارزش موجودی به تفکیک جا', 'Stock value by place');
const RIAL = phrase('ریال', 'Rial');
const VALUE = phrase('ارزش', 'value');

// RULES §3.6: these are the pools of goods.
export const STOCK_ACCOUNTS = [1210, 1211, 1212, 1213, 1214, 1215, 1220];

export function StockValue(props: ChartProps) {
  const speech = useSpeech();
  const { data, error } = useQuery(report<Page<Schemas['TrialBalanceRow']>>('vouchers', '/trial-balance'));
  const valueOf = (account: number) => {
    const row = data?.rows.find((each) => each.account === account);
    return row ? row.debit - row.credit : 0;
  };
  return (
    <ChartFrame
      {...props}
      title={TITLE}
      unit={speech.say(RIAL)}
      of={speech.member('account', 'lines')}
      error={error}
      layout="horizontal"
      data={
        data && {
          labels: STOCK_ACCOUNTS.map((account) => ({
            text: speech.choice('account', String(account)),
            to: `/accounts/${account}`,
          })),
          series: [{ name: speech.say(VALUE), values: STOCK_ACCOUNTS.map(valueOf) }],
        }
      }
    />
  );
}

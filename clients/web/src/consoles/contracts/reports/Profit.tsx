// What contracts have brought so far: income recognised, less the parts of their repairs.
import Typography from '@mui/material/Typography';
import type { Schemas } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ReportTable } from './ReportTable';

type Row = Schemas['ContractProfitRow'];

const TITLE = phrase('سود قراردادها', 'Profit of contracts');
const NOTE = phrase('قراردادهایی که در این دوره پایان می‌یابند', 'Contracts that end in this period');
const EMPTY = phrase('قراردادی در این دوره پایان نمی‌یابد.', 'No contract ends in this period.');
// The site gives no totals of this report, so it is said of what the sum is.
const SUM = phrase(
  'جمع سطرهای بالا: درآمد {income}، بهای قطعه {cost}، سود {profit}.',
  'The rows above together: income {income}, parts {cost}, profit {profit}.',
);

export default function Profit() {
  return (
    <ReportTable<Row>
      path="/contract-profit"
      named="contract-profit"
      title={TITLE}
      note={NOTE}
      empty={EMPTY}
      columns={['contract_number', 'customer_name', 'price', 'recognised', 'repairs', 'cost', 'profit']}
      below={(rows) => <Sum rows={rows} />}
    />
  );
}

function Sum({ rows }: { rows: Row[] }) {
  const speech = useSpeech();
  if (rows[0]?.profit === undefined) return null;
  const total = (of: (row: Row) => number) => speech.money(rows.reduce((sum, row) => sum + of(row), 0));
  return (
    <Typography variant="body2" sx={{ mt: 1.5 }}>
      {speech.say(SUM, {
        income: total(({ recognised }) => recognised),
        cost: total(({ cost }) => cost ?? 0),
        profit: total(({ profit }) => profit ?? 0),
      })}
    </Typography>
  );
}

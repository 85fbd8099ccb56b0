// What is about to be invoiced: the customer's lines and what they come to.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from '../Awaited';
import { Rows } from '../record/Rows';
import { accountOf } from './jobMoney';
import { Sums } from './Sums';

const LINES = phrase('سطرهای فاکتور', 'Lines of the invoice');
const UNPRICED = phrase(
  '{count} سطر قیمت ندارد؛ تا قیمت نگیرد فاکتور صادر نمی‌شود.',
  '{count} {count:line has|lines have} no price; without it no invoice is issued.',
);
export const INVOICE_COLUMNS = ['code', 'name', 'count', 'gross', 'discount', 'value_added_tax', 'total'];

export function AccountToInvoice({ job }: { job: string }) {
  const speech = useSpeech();
  const { data: account, error, refetch } = useQuery(accountOf(job));
  if (!account) return <Awaited error={error} onAsk={refetch} />;
  const lines = account.lines.filter(({ payer }) => payer === 'customer');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Rows
        rows={lines.map((line) => ({ ...line }))}
        columns={INVOICE_COLUMNS}
        named="invoice-lines"
        label={speech.say(LINES)}
      />
      {account.unpriced > 0 && (
        <Alert severity="warning">{speech.say(UNPRICED, { count: speech.number(account.unpriced) })}</Alert>
      )}
      <Sums of={account} />
    </Box>
  );
}

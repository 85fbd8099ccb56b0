// Who sells and who buys, as the printed form names them.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { listPage, record } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const SELLER = phrase('فروشنده', 'Seller');
const BUYER = phrase('خریدار', 'Buyer');
const NO_SELLER = phrase(
  'مشخصات فروشنده هنوز در مرکز ثبت نشده است؛ روی فاکتور نام محل می‌آید.',
  'The centre has not described the seller yet: the invoice says the name of the site.',
);
const SELLERS_MEMBERS = [
  'name',
  'national_id',
  'economic_number',
  'registration_number',
  'postcode',
  'address',
  'telephone',
];
const BUYERS_MEMBERS = ['name', 'national_id', 'mobile', 'address'];
const MANY = 500;

export function Parties({ invoice }: { invoice: RecordOf<'invoices'> }) {
  const speech = useSpeech();
  const { data: sellers } = useQuery(listPage('sellers', { limit: MANY }));
  const customer = invoice.customer ?? '';
  const { data: buyer } = useQuery({ ...record('customers', customer), enabled: customer !== '' });
  const seller =
    sellers?.rows.find(({ site }) => site === invoice.site) ??
    sellers?.rows.find(({ site }) => site === null);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Panel title={speech.say(SELLER)}>
        {seller && <Facts record={{ ...seller }} members={SELLERS_MEMBERS} rows="sellers" />}
        {sellers && !seller && (
          <Typography variant="body2" color="text.secondary">
            {speech.say(NO_SELLER)}
          </Typography>
        )}
      </Panel>
      <Panel title={speech.say(BUYER)}>
        {buyer ? (
          <Facts record={{ ...buyer }} members={BUYERS_MEMBERS} rows="customers" />
        ) : (
          <bdi>{invoice.customer_name}</bdi>
        )}
      </Panel>
    </Box>
  );
}

// What a command will do, before it is recorded: the price for the customer, credit, goods.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { tryOut } from '@/api/commands';
import type { Tried } from '@/api/types';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Code } from '../show/Code';
import { Balance, Money } from '../show/Money';
import type { FormValues } from './values';

const EFFECT = phrase('اثر این ثبت', 'What this will do');
const RETAIL = phrase('بها برای مشتری', 'price for the customer');
const AT_COMPANY_COST = phrase('بهای مصرف‌کننده، به هزینه شرکت', 'retail price, at the company’s cost');
const CREDIT = phrase('بستانکاری قطعی', 'firm credit');
const PROVISIONAL = phrase('بستانکاری موقت', 'provisional credit');
const ACCOUNTS = phrase('در حساب‌ها', 'in the books');
const NO_STOCK = phrase('جابه‌جایی کالا', 'goods');

const NOTHING = '{}';

interface Props {
  href: string;
  body: FormValues;
  isReady: boolean;
}

// What the site says of a command as it stands, while it is filled in.
export function useTrial({ href, body, isReady }: Props) {
  const tried = useDeferredValue(isReady ? JSON.stringify(body) : NOTHING);
  return useQuery({
    queryKey: ['try', href, tried],
    queryFn: ({ signal }) => tryOut({ href, body: JSON.parse(tried) as FormValues }, signal),
    enabled: tried !== NOTHING,
    retry: false,
    gcTime: 0,
  });
}

export function Preview(props: Props) {
  const speech = useSpeech();
  const { data } = useTrial(props);
  if (!data || !hasEffect(data)) return null;
  const { price } = data;
  const stock = summed(data.postings.filter((posting) => posting.book === 'stock'));
  const lines = data.postings.filter((posting) => posting.book === 'account');
  return (
    <Box role="status" sx={{ p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Typography variant="h3">{speech.say(EFFECT)}</Typography>
      {price.retail !== 0 && (
        <Line
          label={speech.say(props.body.payer === 'company' ? AT_COMPANY_COST : RETAIL)}
          amount={price.retail}
        />
      )}
      {price.credit_confirmed !== 0 && <Line label={speech.say(CREDIT)} amount={price.credit_confirmed} />}
      {price.credit_provisional !== 0 && (
        <Line label={speech.say(PROVISIONAL)} amount={price.credit_provisional} provisional />
      )}
      {lines.length > 0 && (
        <Typography variant="body2" component="div">
          {speech.say(ACCOUNTS)}:
          {lines.map(({ account, site_code, amount }, at) => (
            <div key={at}>
              <Code text={String(account ?? '')} /> {speech.choice('account', String(account ?? ''))}{' '}
              {site_code && <Code text={site_code} />} <Balance amount={amount} />
            </div>
          ))}
        </Typography>
      )}
      {stock.length > 0 && (
        <Typography variant="body2">
          {speech.say(NO_STOCK)}:{' '}
          {speech.list(
            stock.map(
              ({ part_code, place_kind, site_code, amount }) =>
                `${codeText(part_code)} ${speech.choice('place_kind', place_kind ?? '')} ${codeText(site_code)} ${codeText(`${amount > 0 ? '+' : ''}${speech.number(amount)}`)}`,
            ),
          )}
        </Typography>
      )}
    </Box>
  );
}

const hasEffect = ({ price, postings }: Tried) =>
  price.retail !== 0 || price.credit_confirmed !== 0 || price.credit_provisional !== 0 || postings.length > 0;

type Posting = Tried['postings'][number];

// A part moves once a piece where each has a tag; people want the sum.
function summed(postings: Posting[]): Posting[] {
  const sums = new Map<string, Posting>();
  for (const posting of postings) {
    const key = [posting.part_code, posting.place_kind, posting.condition, posting.site].join(' ');
    sums.set(key, { ...posting, amount: posting.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()];
}

function Line({
  label,
  amount,
  provisional = false,
}: {
  label: string;
  amount: number;
  provisional?: boolean;
}) {
  return (
    <Typography variant="body2">
      {label}: <Money amount={amount} provisional={provisional} />
    </Typography>
  );
}

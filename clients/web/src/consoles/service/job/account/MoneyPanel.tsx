// What the customer is to pay for this job; what others bear stands apart.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RecordOf } from '@/api/types';
import { Awaited } from '@/parts/Awaited';
import { Panel } from '@/parts/Panel';
import { Money } from '@/parts/show/Money';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { accountOf, type JobAccount } from '@/parts/money/jobMoney';

const TITLE = phrase('حساب مشتری', 'For the customer');
const NOTHING = phrase('چیزی به عهده مشتری نیست.', 'The customer owes nothing.');
const UNPRICED = phrase(
  '{count} سطر قیمت ندارد و در جمع نیست.',
  '{count} {count:line has|lines have} no price and {count:is|are} not in the sum.',
);
const BORNE = phrase('به عهده {payer}', 'Borne by: {payer}');
const WITH_VAT = phrase('مالیات بر ارزش افزوده {rate}', 'VAT {rate}');

export function MoneyPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const { data: account, error, refetch } = useQuery(accountOf(job.id));
  return (
    <Panel title={speech.say(TITLE)}>
      {!account && <Awaited error={error} onAsk={refetch} />}
      {account && <Sums account={account} />}
    </Panel>
  );
}

function Sums({ account }: { account: JobAccount }) {
  const speech = useSpeech();
  const others = account.sums.filter(({ payer }) => payer !== 'customer');
  const isOwed = account.sums.some(({ payer }) => payer === 'customer');
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {!isOwed && <Typography variant="body2">{speech.say(NOTHING)}</Typography>}
      {isOwed && (
        <>
          <Line name={speech.member('gross')} amount={account.gross} />
          {account.discount > 0 && <Line name={speech.member('discount')} amount={-account.discount} />}
          <Line
            name={speech.say(WITH_VAT, { rate: speech.rate(account.rate) })}
            amount={account.value_added_tax}
          />
          <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 0.5, fontWeight: 700 }}>
            <Line name={speech.member('total')} amount={account.total} />
          </Box>
          <Typography variant="body2" color="text.secondary">
            {account.in_words[speech.language]}
          </Typography>
        </>
      )}
      {account.unpriced > 0 && (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>
          {speech.say(UNPRICED, { count: speech.number(account.unpriced) })}
        </Typography>
      )}
      {others.map(({ payer, total }) => (
        <Box key={payer} sx={{ color: 'text.secondary' }}>
          <Line name={speech.say(BORNE, { payer: speech.choice('line_payer', payer) })} amount={total} />
        </Box>
      ))}
    </Box>
  );
}

function Line({ name, amount }: { name: ReactNode; amount: number }) {
  return (
    <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', fontSize: '0.875rem' }}>
      <span>{name}</span>
      <Money amount={amount} />
    </Box>
  );
}

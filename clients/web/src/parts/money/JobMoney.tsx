// The money of a job: what was invoiced, what was paid, what is left, what may be done and the papers.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Awaited } from '../Awaited';
import { Figure } from '../Figure';
import { Panel } from '../Panel';
import { ActionBar, type ActionTreatment } from '../record/ActionBar';
import { Balance, Money } from '../show/Money';
import { moneyOf, type JobMoney as Found, type MoneyDeed } from './jobMoney';
import { MoneyDeeds } from './MoneyDeeds';
import { Papers } from './Papers';
import { Returned } from './Returned';

const TITLE = phrase('فاکتور و دریافت', 'Invoice and payment');
const INVOICED = phrase('فاکتورشده', 'Invoiced');
const PAID = phrase('پرداخت‌شده', 'Paid');
const BALANCE = phrase('مانده', 'Balance');
const deedIn = (hash: string): MoneyDeed | null =>
  hash === '#invoice' ? 'invoice' : hash === '#pay' ? 'pay' : null;

export function JobMoney({ job }: { job: string }) {
  const speech = useSpeech();
  const { data: money, error, refetch } = useQuery(moneyOf(job));
  return (
    <Panel title={speech.say(TITLE)}>
      {!money && <Awaited error={error} onAsk={refetch} />}
      {money && <Standing money={money} />}
    </Panel>
  );
}

function Standing({ money }: { money: Found }) {
  const { hash } = useLocation();
  const [open, setOpen] = useState<MoneyDeed | null>(deedIn(hash));
  const treatments: Record<string, ActionTreatment> = {
    invoice: { key: 'KeyV', run: () => setOpen('invoice') },
    pay: { key: 'KeyU', run: () => setOpen('pay') },
    refund: {
      danger: true,
      initial: { amount: -money.balance, means: 'cash' },
      repeats: (body) => <Returned money={money} body={body} />,
    },
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fit, minmax(132px, max-content))',
        }}
      >
        <Figure label={INVOICED} {...(money.invoice ? { to: `/invoices/${money.invoice}` } : {})}>
          <Money amount={money.invoiced} />
        </Figure>
        <Figure label={PAID}>
          <Money amount={money.paid} />
        </Figure>
        <Figure label={BALANCE} {...(money.balance > 0 ? { tone: 'error' as const } : {})}>
          <Balance amount={money.balance} />
        </Figure>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <ActionBar
          actions={money.actions}
          subject={money.job_number}
          member="job"
          treatments={treatments}
          hasPrimary={false}
        />
      </Box>
      <Papers job={money.job} number={money.job_number} />
      <MoneyDeeds money={money} open={open} onOpen={setOpen} />
    </Box>
  );
}

// The account of work, line by line: parts, labour, charges, each with who bears it, what is given away,
// VAT and sum; with what may be added, and what may be done to a line.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Action, RecordOf } from '@/api/types';
import { nameText } from '@/format/isolated';
import { Empty } from '@/parts/Empty';
import { Panel } from '@/parts/Panel';
import { ActionBar, type ActionTreatment } from '@/parts/record/ActionBar';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { RECORDED } from '@/parts/record/words';
import { Money } from '@/parts/show/Money';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { accountOf } from '@/parts/money/jobMoney';
import { allowedIn } from '@/parts/record/formed';
import { usualLinePayer, type AccountLine } from './account';
import { AccountLines } from './AccountLines';

const TITLE = phrase('صورت کار', 'Account of work');
const NOTHING = phrase(
  'هنوز سطری ندارد: قطعه با نصب، اجرت با L و هزینه دیگر با G افزوده می‌شود.',
  'There is no line yet: a part comes by fitting it, labour by L, another charge by G.',
);
const OF_LINE = phrase('{name}، مبلغ {amount}', '{name}, gross {amount}');
const OF_ALL = phrase('همه صورت کار، مبلغ {amount}', 'The whole account, gross {amount}');
export const OF_ACCOUNT = ['labour', 'charge', 'discount'];

interface OnLine {
  action: Action & { command: string; href: string };
  line: AccountLine;
}

export function AccountPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const tell = useTell();
  const { data: account } = useQuery(accountOf(job.id));
  const [onLine, setOnLine] = useState<OnLine | null>(null);
  const lines = account?.lines ?? [];
  const payer = usualLinePayer(job.kind);
  const treatments: Record<string, ActionTreatment> = {
    labour: { key: 'KeyL', initial: { count: 1, payer } },
    charge: { key: 'KeyG', initial: { payer } },
    discount: {
      key: 'KeyT',
      hidden: ['job', 'account_line'], // of the whole; a line's stands beside the line
      before: account && speech.say(OF_ALL, { amount: speech.money(account.gross) }),
    },
  };
  const hasOwed = account?.sums.some(({ payer, gross }) => payer === 'customer' && gross > 0) ?? false;
  const offered = job.actions.filter(
    ({ name }) => OF_ACCOUNT.includes(name) && (name !== 'discount' || hasOwed),
  );
  return (
    <Panel title={speech.say(TITLE)}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        <ActionBar
          actions={offered}
          subject={job.number}
          member="job"
          treatments={treatments}
          hasPrimary={false}
        />
      </Box>
      {account && lines.length === 0 && <Empty why={NOTHING} />}
      {lines.length > 0 && (
        <AccountLines
          lines={lines}
          charge={allowedIn(job.actions, 'charge')}
          discount={allowedIn(job.actions, 'discount')}
          onAct={(action, line) => setOnLine({ action, line })}
        />
      )}
      {onLine && (
        <ActionDialog
          action={onLine.action}
          subject={job.number}
          hidden={['job']}
          known={{ account_line: onLine.line.id }}
          before={
            <span>
              {speech.say(OF_LINE, {
                name: nameText(onLine.line.name),
                amount: speech.money(onLine.line.gross),
              })}
              {onLine.line.discount > 0 && (
                <>
                  {' · '}
                  {speech.member('discount')} <Money amount={onLine.line.discount} />
                </>
              )}
            </span>
          }
          onClose={() => setOnLine(null)}
          onRecorded={() => {
            tell({ text: speech.say(RECORDED, { what: speech.command(onLine.action.command) }) });
            setOnLine(null);
          }}
        />
      )}
    </Panel>
  );
}

// The lines of an account, between the balances that they lead from and to; each opens its
// voucher, its paper and its job.
import Button from '@mui/material/Button';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '@/api/types';
import { Code, CodeLink } from '@/parts/show/Code';
import { Balance } from '@/parts/show/Money';
import { headOf } from '@/parts/show/head';
import { PaperLink } from '@/parts/show/PaperLink';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

type Line = Schemas['StatementLine'];

const TOTAL = phrase('جمع', 'Total');
const MORE = phrase('{count} سطر دیگر', '{count} more {count:line|lines}');
const AT_ONCE = 200;

const sumOf = (lines: Line[], member: 'debit' | 'credit') =>
  lines.reduce((sum, line) => sum + line[member], 0);

interface Props {
  lines: Line[];
  label: string;
  opening?: number; // balances stand only where they follow from the lines
  closing?: number;
  isProvisional?: boolean;
}

export function StatementLines({ lines, label, opening, closing, isProvisional = false }: Props) {
  const speech = useSpeech();
  const [shown, setShown] = useState(AT_ONCE);
  const hasBalance = closing !== undefined;
  const head = (name: string) => headOf(speech, name, 'statement');
  const texts = ['day', 'kind', 'cause_number', 'job_number', 'part_code'];
  const left = Math.max(0, lines.length - shown);
  return (
    <WideTable
      label={label}
      sx={{
        '& th, & td': { px: 1 },
        '& td': { whiteSpace: 'nowrap', fontStyle: isProvisional ? 'italic' : 'normal' },
      }}
    >
      <TableHead>
        <TableRow>
          {texts.map((name) => (
            <TableCell key={name}>{head(name)}</TableCell>
          ))}
          <TableCell align="right">{head('debit')}</TableCell>
          <TableCell align="right">{head('credit')}</TableCell>
          {hasBalance && <TableCell align="right">{head('balance')}</TableCell>}
          <TableCell>{speech.member('voucher')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {opening !== undefined && <Edge name="opening" amount={opening} />}
        {lines.slice(0, shown).map((line) => (
          <TableRow key={`${line.voucher} ${line.debit} ${line.credit} ${line.balance}`} hover>
            <TableCell data-head={head('day')}>{speech.day(line.day)}</TableCell>
            <TableCell data-head={head('kind')}>{speech.choice('statement_row', line.kind)}</TableCell>
            <TableCell data-head={head('cause_number')}>
              <Paper line={line} />
            </TableCell>
            <TableCell data-head={head('job_number')}>
              {line.job && line.job_number && <CodeLink text={line.job_number} to={`/jobs/${line.job}`} />}
            </TableCell>
            <TableCell data-head={head('part_code')}>
              {line.part_code && <CodeLink text={line.part_code} to={`/parts/${line.part_code}`} />}
            </TableCell>
            <TableCell align="right" data-head={head('debit')}>
              {line.debit !== 0 && speech.number(line.debit)}
            </TableCell>
            <TableCell align="right" data-head={head('credit')}>
              {line.credit !== 0 && speech.number(line.credit)}
            </TableCell>
            {hasBalance && (
              <TableCell align="right" data-head={head('balance')}>
                <Balance amount={line.balance} withUnit={false} />
              </TableCell>
            )}
            <TableCell data-head={speech.member('voucher')}>
              <CodeLink text={line.voucher} to={`/vouchers/${line.voucher}`} />
            </TableCell>
          </TableRow>
        ))}
        {left > 0 && (
          <TableRow>
            <TableCell colSpan={9}>
              <Button onClick={() => setShown(shown + AT_ONCE)}>
                {speech.say(MORE, { count: speech.number(Math.min(left, AT_ONCE)) })}
              </Button>
            </TableCell>
          </TableRow>
        )}
        <TableRow sx={{ '& td': { fontWeight: 700 } }}>
          <TableCell colSpan={5}>{speech.say(TOTAL)}</TableCell>
          <TableCell align="right" data-head={head('debit')}>
            {speech.number(sumOf(lines, 'debit'))}
          </TableCell>
          <TableCell align="right" data-head={head('credit')}>
            {speech.number(sumOf(lines, 'credit'))}
          </TableCell>
          {hasBalance && <TableCell />}
          <TableCell />
        </TableRow>
        {closing !== undefined && <Edge name="closing" amount={closing} />}
      </TableBody>
    </WideTable>
  );
}

function Edge({ name, amount }: { name: 'opening' | 'closing'; amount: number }): ReactNode {
  const speech = useSpeech();
  return (
    <TableRow sx={{ bgcolor: 'action.hover', '& td': { fontWeight: 700 } }}>
      <TableCell colSpan={7}>{speech.member(name)}</TableCell>
      <TableCell align="right">
        <Balance amount={amount} withUnit={false} />
      </TableCell>
      <TableCell />
    </TableRow>
  );
}

// What the job is called already is not said twice.
function Paper({ line }: { line: Line }) {
  if (!line.cause_number || line.cause_number === line.job_number) return null;
  const isOnPaper = line.cause_number !== line.cause;
  return isOnPaper ? <PaperLink number={line.cause_number} /> : <Code text={line.cause_number} />;
}

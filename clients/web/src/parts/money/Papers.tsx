// The papers of a job's money: invoices, credit notes, what was taken and what went back, each with its
// amount and its print.
import PrintIcon from '@mui/icons-material/Print';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { listPage } from '@/api/queries';
import { useSpeech } from '@/words/speech';
import { More } from '../More';
import { PAPERS, usePrint, type Paper } from '../record/PrintButton';
import { CodeLink } from '../show/Code';
import { Money } from '../show/Money';
import { CREDIT_NOTE_PAPERS, INVOICE_PAPERS, receiptFormOf } from './jobMoney';

const SHOWN = 20; // of a kind; a job has one or two

export function Papers({ job, number }: { job: string; number: string }) {
  const speech = useSpeech();
  const query = { job, limit: SHOWN };
  const { data: invoices } = useQuery(listPage('invoices', query));
  const { data: credits } = useQuery(listPage('credit-notes', query));
  const { data: receipts } = useQuery(listPage('cash-receipts', query));
  const { data: returns } = useQuery(listPage('cash-returns', query));
  const filters = { job_number: number };
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {invoices?.rows.map((row) => (
          <Line
            key={row.id}
            kind="invoice"
            to={`/invoices/${row.id}`}
            number={row.number}
            amount={row.total}
            note={
              row.standing !== 'issued' && (
                <Chip size="small" label={speech.choice('invoice_standing', row.standing)} />
              )
            }
          >
            <PaperButtons form="invoice" id={row.id} papers={INVOICE_PAPERS} />
          </Line>
        ))}
        {credits?.rows.map((row) => (
          <Line
            key={row.id}
            kind="credit_note"
            to={`/credit-notes/${row.id}`}
            number={row.number}
            amount={-row.total}
          >
            <PaperButtons form="credit-note" id={row.id} papers={CREDIT_NOTE_PAPERS} />
          </Line>
        ))}
        {receipts?.rows.map((row) => (
          <Line
            key={row.id}
            kind="cash_receipt"
            to={`/cash-receipts/${row.id}`}
            number={row.number}
            amount={row.amount}
            note={
              <Chip
                size="small"
                variant="outlined"
                color={row.cheque_state === 'bounced' ? 'error' : 'default'}
                label={[
                  speech.choice('money_means', row.means),
                  ...(row.cheque_state ? [speech.choice('cheque_state', row.cheque_state)] : []),
                ].join(' · ')}
              />
            }
          >
            <PaperButtons id={row.id} {...receiptFormOf(row.means)} />
          </Line>
        ))}
        {returns?.rows.map((row) => (
          <Line
            key={row.id}
            kind="cash_return"
            to={`/cash-returns/${row.id}`}
            number={row.number}
            amount={-row.amount}
            note={<Chip size="small" variant="outlined" label={speech.choice('money_means', row.means)} />}
          />
        ))}
      </Box>
      <More of={invoices} to="/invoices" filters={filters} />
      <More of={credits} to="/credit-notes" filters={filters} />
      <More of={receipts} to="/cash-receipts" filters={filters} />
      <More of={returns} to="/cash-returns" filters={filters} />
    </>
  );
}

interface LineProps {
  kind: string;
  to: string;
  number: string;
  amount: number;
  note?: ReactNode;
  children?: ReactNode; // its prints
}

function Line({ kind, to, number, amount, note, children }: LineProps) {
  const speech = useSpeech();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" component="span" color="text.secondary">
        {speech.record(kind)}
      </Typography>
      <CodeLink text={number} to={to} />
      {note}
      <Typography variant="body2" component="span" sx={{ marginInlineStart: 'auto', fontWeight: 600 }}>
        <Money amount={amount} />
      </Typography>
      {children}
    </Box>
  );
}

function PaperButtons({ form, id, papers }: { form: string; id: string; papers: Paper[] }) {
  const speech = useSpeech();
  const print = usePrint();
  return papers.map((paper) => (
    <Button key={paper} size="small" startIcon={<PrintIcon />} onClick={() => void print(form, id, paper)}>
      {speech.say(PAPERS[paper])}
    </Button>
  ));
}

// The instalments of a contract: which are invoiced, and the way to invoice the next one; beside them what
// of the price is earned, for who may know it.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRow } from '@/api/types';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { allowedIn } from '@/parts/record/formed';
import { Facts } from '@/parts/record/Facts';
import { Rows } from '@/parts/record/Rows';
import { RECORDED } from '@/parts/record/words';
import { CodeLink } from '@/parts/show/Code';
import { DueDay } from '@/parts/show/DueDay';
import { Money } from '@/parts/show/Money';
import { Value } from '@/parts/show/Value';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import Typography from '@mui/material/Typography';
import type { Contract } from './treatments';

const EARNED = phrase('درآمد تا امروز', 'Earned so far');
const INVOICES = phrase(
  'قسط {n} به مبلغ {amount} به حساب {name} نوشته می‌شود، با مالیات روز.',
  'Instalment {n} of {amount} is charged to {name}, with the VAT of the day.',
);

type Row = Contract['instalments'][number];

export function Instalments({ found }: { found: Contract }) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Row | null>(null);
  const invoice = allowedIn(found.actions, 'invoice');
  const next = found.instalments.find(({ invoice_number }) => invoice_number === '');
  const word = speech.command('InvoiceInstalment');
  useKeys(invoice && next ? [{ key: 'KeyI', does: { fa: word, en: word }, run: () => setChosen(next) }] : []);
  const title = speech.member('instalments', 'contracts');
  return (
    <>
      <Panel title={title}>
        <Rows
          rows={found.instalments.map((row) => ({ ...row }))}
          columns={['instalment', 'due_day', 'amount', 'value_added_tax', 'invoice_number', 'invoiced_on']}
          named="contract-instalments"
          label={title}
          cell={{
            due_day: (row) =>
              row.invoice_number === '' ? (
                <DueDay day={String(row.due_day)} />
              ) : (
                <Value name="due_day" value={row.due_day} />
              ),
            value_added_tax: (row) => (
              <Value name="value_added_tax" value={row.invoice_number === '' ? null : row.value_added_tax} />
            ),
            invoice_number: (row) => <InvoiceLink row={row} />,
          }}
          {...(invoice
            ? {
                after: (row: AnyRow) =>
                  row.invoice_number === '' && (
                    <Button
                      size="small"
                      variant={row.instalment === next?.instalment ? 'contained' : 'outlined'}
                      onClick={() => setChosen(row as unknown as Row)}
                      {...(row.instalment === next?.instalment ? { 'aria-keyshortcuts': 'I' } : {})}
                    >
                      {word}
                    </Button>
                  ),
              }
            : {})}
        />
      </Panel>
      {found.money && (
        <Panel title={speech.say(EARNED)}>
          <Facts
            record={{ ...found.money }}
            rows="contract-income"
            members={['invoiced', 'recognised', 'deferred']}
            cell={{
              invoiced: ({ invoiced }) => <Money amount={Number(invoiced)} />,
              recognised: ({ recognised }) => <Money amount={Number(recognised)} />,
              deferred: ({ deferred }) => <Money amount={Number(deferred)} />,
            }}
          />
        </Panel>
      )}
      {invoice && chosen && (
        <ActionDialog
          action={invoice}
          subject={found.number}
          hidden={['contract']}
          known={{ instalment: chosen.instalment }}
          before={
            <Typography>
              {speech.say(INVOICES, {
                n: speech.number(chosen.instalment),
                amount: speech.money(chosen.amount),
                name: found.customer_name,
              })}
            </Typography>
          }
          onClose={() => setChosen(null)}
          onRecorded={({ id, number }) => {
            setChosen(null);
            tell({
              text: speech.say(RECORDED, { what: word }),
              action: {
                text: number ?? speech.record('contract_invoice'),
                run: () => void navigate(`/contract-invoices/${id}`),
              },
            });
          }}
        />
      )}
    </>
  );
}

function InvoiceLink({ row }: { row: AnyRow }) {
  const number = String(row.invoice_number);
  return number === '' ? (
    <Value name="invoice_number" value={null} />
  ) : (
    <CodeLink text={number} to={`/contract-invoices/${encodeURIComponent(number)}`} />
  );
}

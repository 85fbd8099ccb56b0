// The instalments of a contract: which are invoiced and paid, and the way to invoice or take the next one;
// beside them what of the price is earned, for who may know it.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnyRow } from '@/api/types';
import { useKeys } from '@/input/keys';
import { PaymentDialog } from '@/parts/money/PaymentDialog';
import { usePrintReceipt } from '@/parts/money/usePrintReceipt';
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
import { codeText, nameText } from '@/format/isolated';
import type { Contract } from './treatments';

const EARNED = phrase('درآمد تا امروز', 'Earned so far');
const WITH_VAT = phrase('با {vat} مالیات', 'with {vat} VAT');
const PRINT = phrase('چاپ', 'Print');
const INVOICES = phrase(
  'قسط {n} به مبلغ {amount} به حساب {name} نوشته می‌شود، با مالیات روز.',
  'Instalment {n} of {amount} is charged to {name}, with the VAT of the day.',
);

type Row = Contract['instalments'][number];

export function Instalments({ found }: { found: Contract }) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const printReceipt = usePrintReceipt();
  const [chosen, setChosen] = useState<Row | null>(null); // to be invoiced
  const [paid, setPaid] = useState<Row | null>(null); // to be paid
  const invoice = allowedIn(found.actions, 'invoice');
  const pay = allowedIn(found.actions, 'pay');
  const next = found.instalments.find(({ invoice_number }) => invoice_number === '');
  const unpaid = found.instalments.find(({ owed }) => owed > 0);
  const word = speech.command('InvoiceInstalment');
  const payWord = speech.command('TakeInstalment');
  useKeys([
    ...(invoice && next ? [{ key: 'KeyI', does: { fa: word, en: word }, run: () => setChosen(next) }] : []),
    ...(pay && unpaid
      ? [{ key: 'KeyU', does: { fa: payWord, en: payWord }, run: () => setPaid(unpaid) }]
      : []),
  ]);
  const title = speech.member('instalments', 'contracts');
  const deedOf = (row: AnyRow) => {
    const each = row as unknown as Row;
    if (each.invoice_number === '')
      return (
        invoice && <RowButton word={word} keys="I" isNext={each === next} onClick={() => setChosen(each)} />
      );
    return (
      pay &&
      each.owed > 0 && (
        <RowButton word={payWord} keys="U" isNext={each === unpaid} onClick={() => setPaid(each)} />
      )
    );
  };
  return (
    <>
      <Panel title={title}>
        <Rows
          rows={found.instalments}
          columns={['instalment', 'due_day', 'amount', 'invoice_number', 'paid', 'owed']}
          named="contract-instalments"
          label={title}
          cell={{
            due_day: (row) =>
              row.invoice_number === '' ? (
                <DueDay day={String(row.due_day)} />
              ) : (
                <Value name="due_day" value={row.due_day} />
              ),
            invoice_number: (row) => <Invoice row={row as unknown as Row} />,
          }}
          {...(invoice || pay ? { after: deedOf } : {})}
        />
      </Panel>
      {(found.money ?? found.balance !== 0) && (
        <Panel title={speech.say(EARNED)}>
          <Facts
            record={{ ...found.money, balance: found.balance }}
            rows="contract-income"
            members={[...(found.money ? ['invoiced', 'recognised', 'deferred'] : []), 'balance']}
            cell={{
              invoiced: ({ invoiced }) => <Money amount={Number(invoiced)} />,
              recognised: ({ recognised }) => <Money amount={Number(recognised)} />,
              deferred: ({ deferred }) => <Money amount={Number(deferred)} />,
              balance: ({ balance }) => <Money amount={Number(balance)} />,
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
                name: nameText(found.customer_name),
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
      {pay && paid && (
        <PaymentDialog
          action={pay}
          number={found.number ?? ''}
          known={{ instalment: paid.instalment }}
          balance={paid.owed}
          onClose={() => setPaid(null)}
          onRecorded={({ id, number }, means) => {
            setPaid(null);
            tell({
              text: speech.say(RECORDED, { what: `${payWord} ${codeText(number ?? '')}` }),
              action: { text: speech.say(PRINT), run: () => printReceipt(id, means) },
            });
          }}
        />
      )}
    </>
  );
}

function RowButton(props: { word: string; keys: string; isNext: boolean; onClick: () => void }) {
  const { word, keys, isNext, onClick } = props;
  return (
    <Button
      size="small"
      variant={isNext ? 'contained' : 'outlined'}
      onClick={onClick}
      {...(isNext ? { 'aria-keyshortcuts': keys } : {})}
    >
      {word}
    </Button>
  );
}

// Which invoice, of which day, with how much VAT.
function Invoice({ row }: { row: Row }) {
  const speech = useSpeech();
  const { invoice_number: number, invoiced_on: day, value_added_tax: vat } = row;
  if (number === '') return <Value name="invoice_number" value={null} />;
  return (
    <span>
      <CodeLink text={number} to={`/contract-invoices/${encodeURIComponent(number)}`} />{' '}
      {day && speech.day(day)}
      {vat > 0 && ` ${speech.say(WITH_VAT, { vat: speech.money(vat) })}`}
    </span>
  );
}

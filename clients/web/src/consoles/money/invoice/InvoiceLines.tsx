// The lines of an invoice; each gives back what is left of it by one click.
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { RecordOf, Schemas } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { INVOICE_COLUMNS } from '@/parts/money/AccountToInvoice';
import { allowedIn } from '@/parts/record/formed';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { Rows } from '@/parts/record/Rows';
import { RECORDED } from '@/parts/record/words';
import { usePrint } from '@/parts/record/PrintButton';
import { Money } from '@/parts/show/Money';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Repeated } from '../treatments';
import { leftOf, totalOf } from './left';

type Invoice = RecordOf<'invoices'>;
type Line = Schemas['InvoiceLine'];

const LINES = phrase('سطرهای فاکتور', 'Lines of the invoice');
const BACK = phrase('برگشت', 'Give back');
const LEFT = phrase('مانده این سطر، بدون مالیات', 'Left of this line, without VAT');
const ALL = phrase('همه مانده این فاکتور برگشت می‌شود', 'All that is left of this invoice is given back');
const PART = phrase('بدون مالیات برگشت می‌شود', 'Given back, without VAT');
const PRINT = phrase('چاپ', 'Print');
const HIDDEN = ['invoice'];
const OF_ALL = [...HIDDEN, 'invoice_line', 'amount']; // of a line it begins beside the line
const COLUMNS = ['line', ...INVOICE_COLUMNS];

export const creditOf = (invoice: Invoice): ActionTreatment => ({
  danger: true,
  hidden: OF_ALL,
  repeats: () => <Repeated what={ALL} found={{ ...invoice }} amount={invoice.total - invoice.credited} />,
});

export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const speech = useSpeech();
  const tell = useTell();
  const print = usePrint();
  const [chosen, setChosen] = useState<Line | null>(null);
  const credit = allowedIn(invoice.actions, 'credit');
  const wasCredited = invoice.lines.some(({ credited }) => credited > 0);
  return (
    <>
      <Rows
        rows={invoice.lines.map((line) => ({ ...line, total: totalOf(line) }))}
        columns={[...COLUMNS, ...(wasCredited ? ['credited'] : [])]}
        named="invoice-lines"
        label={speech.say(LINES)}
        {...(credit
          ? {
              after: (row) => {
                const line = row as unknown as Line;
                return (
                  leftOf(line) > 0 && (
                    <Button size="small" color="error" onClick={() => setChosen(line)}>
                      {speech.say(BACK)}
                    </Button>
                  )
                );
              },
            }
          : {})}
      />
      {credit && chosen && (
        <ActionDialog
          action={credit}
          subject={invoice.number}
          hidden={HIDDEN}
          known={knownOf(chosen)}
          initial={{ amount: leftOf(chosen) }}
          before={
            <Typography>
              {speech.number(Number(chosen.line))}. <bdi>{chosen.name}</bdi> · {speech.say(LEFT)}:{' '}
              <Money amount={leftOf(chosen)} />
            </Typography>
          }
          repeats={(body) => <Repeated what={PART} found={{ ...invoice }} amount={Number(body.amount)} />}
          onClose={() => setChosen(null)}
          onRecorded={(recorded) => {
            setChosen(null);
            tell({
              text: speech.say(RECORDED, { what: speech.command(credit.command) }),
              action: { text: speech.say(PRINT), run: () => void print('credit-note', recorded.id, 'a4') },
            });
          }}
        />
      )}
    </>
  );
}

const knownOf = ({ line }: Line): FormValues => ({ invoice_line: Number(line) });

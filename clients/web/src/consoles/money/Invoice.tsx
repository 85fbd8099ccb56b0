// An invoice as it was issued: who sells and buys, its lines, what it comes to, and what was given back.
import { INVOICE_PAPERS } from '@/parts/money/jobMoney';
import { Sums } from '@/parts/money/Sums';
import { Panel } from '@/parts/Panel';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import type { RecordOf } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CreditNotesOf } from './invoice/CreditNotesOf';
import { creditOf, InvoiceLines } from './invoice/InvoiceLines';
import { Parties } from './invoice/Parties';
import { voidOf } from './treatments';

const LINES = phrase('سطرها', 'Lines');

const spec: RecordSpec = {
  noun: 'invoices',
  kind: 'invoice',
  facts: ['standing', 'reason', 'day', 'job_number', 'kind', 'author_name', 'site_code'],
  history: false,
  form: 'invoice',
  papers: INVOICE_PAPERS,
};

export default function Invoice() {
  const speech = useSpeech();
  return (
    <RecordScreen
      spec={spec}
      treatments={(found) => ({
        void: voidOf(found),
        credit: creditOf(found as unknown as RecordOf<'invoices'>),
      })}
    >
      {(found) => {
        const invoice = found as unknown as RecordOf<'invoices'>;
        return (
          <>
            <Parties invoice={invoice} />
            <Panel title={speech.say(LINES)}>
              <InvoiceLines invoice={invoice} />
              <Sums of={invoice} />
            </Panel>
            <CreditNotesOf invoice={invoice.id} number={invoice.number} />
          </>
        );
      }}
    </RecordScreen>
  );
}

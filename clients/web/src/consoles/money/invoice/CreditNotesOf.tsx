// What was given back of an invoice.
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const CREDITS = phrase('صورتحساب‌های برگشت', 'Credit notes');
const COLUMNS = ['number', 'day', 'reason', 'net', 'value_added_tax', 'total'];
const SHOWN = 50;

export function CreditNotesOf({ invoice, number }: { invoice: string; number: string | null }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('credit-notes', { invoice, limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Panel title={speech.say(CREDITS)}>
      <Rows
        rows={data.rows.map((row) => ({ ...row }))}
        columns={COLUMNS}
        named="credit-notes"
        label={speech.say(CREDITS)}
        cell={{
          number: (row) => <CodeLink text={String(row.number)} to={`/credit-notes/${String(row.id)}`} />,
        }}
      />
      <More of={data} to="/credit-notes" filters={{ invoice_number: number }} />
    </Panel>
  );
}

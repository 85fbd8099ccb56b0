import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import { Empty } from '@/parts/Empty';
import type { FormValues } from '@/parts/form/values';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { OperationPriceNow } from './OperationPriceNow';

const PRICES = phrase('اجرت از آغاز', 'Prices so far');
const NONE = phrase(
  'هنوز اجرتی ندارد و نمی‌توان آن را ثبت کرد.',
  'It has no price yet and cannot be charged.',
);
const MEMBERS = ['name', 'minutes', 'offering'];
const SHOWN = 50;

const spec: RecordSpec = {
  noun: 'operations',
  kind: 'operation',
  facts: ['code', ...MEMBERS],
  history: false,
};

const treatments = (found: AnyRow & Head): Record<string, ActionTreatment> => ({
  price: {
    primary: true,
    hidden: [],
    known: { operation: found.id },
    before: (values) => <OperationPriceNow values={{ ...values, operation: found.id }} />,
  },
  change: {
    hidden: [],
    known: { code: found.code as string },
    initial: Object.fromEntries(MEMBERS.map((name) => [name, found[name]])) as FormValues,
  },
});

export default function Operation() {
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(found) => <Prices operation={found.id} code={found.code as string} />}
    </RecordScreen>
  );
}

function Prices({ operation, code }: { operation: string; code: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('operation-prices', { operation, limit: SHOWN }));
  if (!data) return null;
  const label = speech.say(PRICES);
  return (
    <Panel title={label}>
      {data.rows.length === 0 ? (
        <Empty why={NONE} />
      ) : (
        <Rows
          rows={data.rows}
          columns={['valid_from', 'model_code', 'price']}
          named="operation-prices"
          label={label}
        />
      )}
      <More of={data} to="/operation-prices" filters={{ operation_code: code }} />
    </Panel>
  );
}

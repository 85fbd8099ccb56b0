import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PriceNow } from './PriceNow';

const NEWEST = phrase('تازه‌ترین قیمت‌های این فهرست', 'Newest prices of this list');
const SHOWN = 50;

const spec: RecordSpec = {
  noun: 'price-lists',
  kind: 'price_list',
  facts: ['name', 'kind', 'valid_from'],
  history: false,
};

const treatments = (list: AnyRow & Head) => ({
  set_price: {
    primary: true,
    hidden: [],
    known: { list: list.id },
    before: (values: FormValues) => <PriceNow values={{ ...values, list: list.id }} />,
  },
});

export default function PriceList() {
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(list) => <Prices list={list.id} name={list.name as string} />}
    </RecordScreen>
  );
}

function Prices({ list, name }: { list: string; name: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('prices', { list, sort: '-id', limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  const label = speech.say(NEWEST);
  return (
    <Panel title={label}>
      <Rows rows={data.rows} columns={['part_code', 'part_name', 'price']} named="prices" label={label} />
      <More of={data} to="/prices" filters={{ list_name: name }} />
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { AnyRow, Head, Schemas } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { definitionOf } from './definition';
import { PriceNow } from './PriceNow';
import { TariffNow } from './TariffNow';

const PRICES = phrase('قیمت‌ها از آغاز', 'Prices so far');
const TARIFFS = phrase('اجرت و ارزش بازیافت از آغاز', 'Labour and recovery value so far');
const SHOWN = 20;

const spec: RecordSpec = {
  noun: 'parts',
  kind: 'part',
  facts: ['code', 'name', 'unit', 'tracking', 'returnable', 'due_days', 'substitutes', 'fits_models'],
  history: false,
};

export default function Part() {
  const treatments = (part: AnyRow & Head): Record<string, ActionTreatment> => ({
    set_price: {
      primary: true,
      hidden: [],
      known: { part: part.id },
      before: (values) => <PriceNow values={values} part={part.id} />,
    },
    set_tariff: {
      hidden: [],
      known: { part: part.id },
      before: (values) => <TariffNow values={values} part={part.id} />,
    },
    change: {
      hidden: [],
      known: { code: part.code as string },
      initial: definitionOf(part as unknown as Schemas['Part']),
    },
  });
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(part) => (
        <>
          <Prices part={part.id} code={part.code as string} />
          <Tariffs part={part.id} code={part.code as string} />
        </>
      )}
    </RecordScreen>
  );
}

interface OfPart {
  part: string;
  code: string;
}

function Prices({ part, code }: OfPart) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('prices', { part, sort: '-id', limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  const label = speech.say(PRICES);
  return (
    <Panel title={label}>
      <Rows rows={data.rows} columns={['list_name', 'valid_from', 'price']} named="prices" label={label} />
      <More of={data} to="/prices" filters={{ part_code: code }} />
    </Panel>
  );
}

function Tariffs({ part, code }: OfPart) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('tariffs', { part, sort: '-valid_from', limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  const label = speech.say(TARIFFS);
  return (
    <Panel title={label}>
      <Rows rows={data.rows} columns={['valid_from', 'labour', 'recovery']} named="tariffs" label={label} />
      <More of={data} to="/tariffs" filters={{ part_code: code }} />
    </Panel>
  );
}

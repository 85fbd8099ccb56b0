import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { Panel } from '@/parts/Panel';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { Rows } from '@/parts/record/Rows';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { PriceNow } from './PriceNow';
import { TariffNow } from './TariffNow';

const PRICES = phrase('قیمت‌ها از آغاز', 'Prices so far');
const TARIFFS = phrase('اجرت و ارزش بازیافت از آغاز', 'Labour and recovery value so far');
const GIVE_AGAIN = phrase(
  'قطعه‌های جایگزین و مدل‌های سازگار را دوباره بنویسید؛ آنچه خالی بماند پاک می‌شود.',
  'Write substitutes and fitting models again: what is left empty is cleared.',
);
const SHOWN = 20;

const spec: RecordSpec = {
  noun: 'parts',
  kind: 'part',
  facts: ['code', 'name', 'unit', 'tracking', 'returnable', 'due_days'],
  history: false,
};

export default function Part() {
  const speech = useSpeech();
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
      initial: Object.fromEntries(
        ['name', 'unit', 'tracking', 'returnable', 'due_days'].map((name) => [name, part[name]]),
      ) as FormValues,
      before: <Alert severity="info">{speech.say(GIVE_AGAIN)}</Alert>,
    },
  });
  return (
    <RecordScreen spec={spec} treatments={treatments}>
      {(part) => (
        <>
          <Prices part={part.id} />
          <Tariffs part={part.id} />
        </>
      )}
    </RecordScreen>
  );
}

function Prices({ part }: { part: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('prices', { part, sort: '-id', limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  const label = speech.say(PRICES);
  return (
    <Panel title={label}>
      <Rows rows={data.rows} columns={['list_name', 'valid_from', 'price']} named="prices" label={label} />
    </Panel>
  );
}

function Tariffs({ part }: { part: string }) {
  const speech = useSpeech();
  const { data } = useQuery(listPage('tariffs', { part, sort: '-valid_from', limit: SHOWN }));
  if (!data || data.rows.length === 0) return null;
  const label = speech.say(TARIFFS);
  return (
    <Panel title={label}>
      <Rows rows={data.rows} columns={['valid_from', 'labour', 'recovery']} named="tariffs" label={label} />
    </Panel>
  );
}

// Which free visits a product has while its warranty lasts; a policy without visits has ended.
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { Value } from '@/parts/show/Value';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ContractTabs } from './tabs';

const ENDED = phrase('پایان‌یافته', 'ended');
const EVERY_MODEL = phrase('همه مدل‌ها', 'every model');

const spec: ListSpec<'periodic-policies'> = {
  noun: 'periodic-policies',
  title: phrase('سیاست‌های سرویس دوره‌ای', 'Policies of periodic service'),
  columns: ['code', 'name', 'model_code', 'interval_months', 'visits'],
  sortable: ['code'],
  filters: ['model_code'],
  madeAt: 'hub',
  empty: phrase(
    'سیاستی نیست: گارانتی سرویس رایگان ندارد. مرکز آن را برای یک مدل یا همه تعیین می‌کند.',
    'There is no policy: the warranty has no free visits. The centre sets one for a model or for all.',
  ),
  cell: {
    model_code: ({ model_code }) =>
      model_code ? <Value name="model_code" value={model_code} /> : <Said text={EVERY_MODEL} />,
    visits: ({ visits }) => (visits > 0 ? <Value name="visits" value={visits} /> : <Said text={ENDED} />),
  },
};

function Said({ text }: { text: Phrase }) {
  return <>{useSpeech().say(text)}</>;
}

export default function Policies() {
  return (
    <>
      <ContractTabs />
      <ListScreen
        spec={spec}
        actions={
          <CommandButton command="SetPeriodicPolicy" href="/periodic-policies" shortcut="KeyN" primary />
        }
      />
    </>
  );
}

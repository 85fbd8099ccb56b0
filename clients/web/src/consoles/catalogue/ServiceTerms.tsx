// For how long a repair is guaranteed, and how much of a job each role may give away. The latest terms hold.
import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { listPage } from '@/api/queries';
import { ListScreen } from '@/parts/list/ListScreen';
import type { ListSpec } from '@/parts/list/spec';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CatalogueTabs } from './CatalogueTabs';

const WHOLE = phrase(
  'ضوابط تازه جای همه ضوابط پیشین را می‌گیرد: سقف تخفیف هر نقش را بنویسید؛ نقشی که ننویسید تخفیفی نمی‌دهد.',
  'New terms replace the former ones as a whole: write the ceiling of each role; one that is left out gives no discount.',
);

const spec: ListSpec<'service-terms'> = {
  noun: 'service-terms',
  madeAt: 'hub',
  title: phrase('ضوابط خدمات', 'Service terms'),
  searched: false,
  columns: ['day', 'repair_guarantee_days'],
  opens: () => null,
  empty: phrase(
    'هنوز ضوابطی تعیین نشده است؛ تا آن زمان کسی تخفیف نمی‌دهد.',
    'No terms are set yet; until then nobody gives a discount.',
  ),
};

export default function ServiceTerms() {
  const speech = useSpeech();
  const { data } = useQuery(listPage('service-terms', { limit: 1 }));
  const days = data?.rows[0]?.repair_guarantee_days;
  return (
    <>
      <CatalogueTabs />
      <ListScreen
        spec={spec}
        actions={
          data && (
            <CommandButton
              command="SetServiceTerms"
              href="/service-terms"
              shortcut="KeyN"
              primary
              initial={days === undefined ? {} : { repair_guarantee_days: days }}
              before={<Alert severity="info">{speech.say(WHOLE)}</Alert>}
            />
          )
        }
      />
    </>
  );
}

// Who sells, as the official invoice names him: the company, or a site that sells in its own name.
import { RecordList } from '@/parts/list/RecordList';
import type { ListSpec } from '@/parts/list/spec';
import { PageHead } from '@/parts/PageHead';
import { CommandButton } from '@/parts/record/CommandButton';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CatalogueTabs } from './CatalogueTabs';

const spec: ListSpec<'sellers'> = {
  noun: 'sellers',
  title: phrase('فروشنده روی فاکتور', 'Seller on invoices'),
  columns: ['site_code', 'name', 'national_id', 'economic_number', 'postcode', 'address'],
  spare: ['registration_number', 'telephone'],
  searched: false,
  madeAt: 'hub',
  opens: () => null,
  empty: phrase(
    'مشخصات فروشنده هنوز ثبت نشده است؛ روی فاکتورها نام محل می‌آید. مرکز آن را ثبت می‌کند.',
    'The seller is not described yet, so that invoices say the name of the site. The centre describes him.',
  ),
};

export default function Sellers() {
  const speech = useSpeech();
  return (
    <>
      <CatalogueTabs />
      <PageHead title={speech.say(spec.title)}>
        <CommandButton command="DescribeSeller" href="/sellers" shortcut="KeyN" primary />
      </PageHead>
      <RecordList spec={spec} />
    </>
  );
}

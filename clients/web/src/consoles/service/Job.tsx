import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';

const spec: RecordSpec = {
  noun: 'jobs',
  kind: 'job',
  facts: [
    'state',
    'kind',
    'serial',
    'model_code',
    'customer_name',
    'complaint',
    'promised',
    'admitted_time',
    'warranty_expiry',
    'customer_owes',
  ],
  tables: [
    {
      member: 'parts',
      columns: ['part_code', 'part_name', 'quantity', 'payer', 'tag_number', 'customer_price', 'day'],
      label: phrase('قطعه‌ها', 'Parts'),
    },
  ],
  form: 'admission-receipt',
  treatments: { fit: { key: 'KeyP' }, note: { key: 'KeyM' }, deliver: { primary: true } },
};

export default function Job() {
  return <RecordScreen spec={spec} />;
}

import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';

const spec: RecordSpec = {
  noun: 'used-receipts',
  kind: 'used_receipt',
  facts: ['day', 'time', 'holder_code', 'waybill_number'],
  tables: [
    {
      member: 'pieces',
      columns: ['tag_number', 'part_code', 'standing', 'reason', 'holder_code'],
      label: phrase('ریز داغی‌ها', 'Piece by piece'),
    },
  ],
  form: 'used-receipt',
};

export default function UsedReceipt() {
  return <RecordScreen spec={spec} />;
}

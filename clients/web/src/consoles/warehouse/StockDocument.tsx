import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { phrase } from '@/words/phrase';

const spec: RecordSpec = {
  noun: 'stock-documents',
  kind: 'stock_document',
  facts: ['kind', 'day', 'time', 'from_site_code', 'from_kind', 'to_site_code', 'to_kind', 'detail'],
  tables: [
    {
      member: 'lines',
      columns: ['part_code', 'part_name', 'condition', 'quantity', 'unit_cost', 'part_serials', 'tag_number'],
      label: phrase('سطرها', 'Lines'),
    },
    {
      member: 'pieces',
      columns: ['tag_number', 'part_code', 'standing', 'reason'],
      label: phrase('ریز داغی‌ها', 'Used parts, piece by piece'),
    },
  ],
};

export default function StockDocument() {
  return <RecordScreen spec={spec} />;
}

import { useNavigate, useParams } from 'react-router';
import { useKeys } from '@/input/keys';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { usePrint } from '@/parts/record/PrintButton';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';
import { DueInState } from './Due';
import { phrase } from '@/words/phrase';

const TAG = 'used-part-tag';
const PRINT_TAG = phrase('چاپ برچسب', 'Print the tag');

const spec: RecordSpec = {
  noun: 'used-parts',
  kind: 'used_part',
  member: 'tag',
  facts: [
    'state',
    'part_code',
    'part_name',
    'part_serial',
    'holder_code',
    'job_number',
    'waybill_number',
    'receipt_number',
    'fitted_day',
    'due',
    'days_left',
    'price',
    'cost',
  ],
  tables: [
    {
      member: 'pieces',
      columns: ['time', 'receipt_number', 'standing', 'reason', 'holder_code'],
      label: phrase('رسیدهای این برچسب', 'Receipts of this tag'),
    },
  ],
  cell: { days_left: DueInState },
  form: TAG,
};

// Whether it is received, charged or waived is up to its actions; it is inspected at its own desk.
export default function UsedPart() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const print = usePrint();
  useKeys([{ key: 'KeyT', does: PRINT_TAG, run: () => void print(TAG, id) }]);
  const treatments: Record<string, ActionTreatment> = {
    inspect: { primary: true, run: () => void navigate(`/inspection/${encodeURIComponent(id)}`) },
    charge: { danger: true },
  };
  return <RecordScreen spec={spec} treatments={() => treatments} />;
}

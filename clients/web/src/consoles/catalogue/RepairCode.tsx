import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const MEMBERS = ['kind', 'name', 'group', 'offering'];

const spec: RecordSpec = {
  noun: 'repair-codes',
  kind: 'repair_code',
  facts: ['code', ...MEMBERS],
  history: false,
};

const treatments = (found: AnyRow & Head) => ({
  change: {
    primary: true,
    hidden: [],
    known: { code: found.code as string },
    initial: Object.fromEntries(MEMBERS.map((name) => [name, found[name]])) as FormValues,
  },
});

export default function RepairCode() {
  return <RecordScreen spec={spec} treatments={treatments} />;
}

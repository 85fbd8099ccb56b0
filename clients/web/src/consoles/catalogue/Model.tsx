import type { AnyRow, Head } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'models',
  kind: 'model',
  facts: ['code', 'brand', 'device_kind', 'name', 'warranty_months', 'warranty_start'],
  history: false,
};

const treatments = (model: AnyRow & Head) => ({
  change: {
    primary: true,
    hidden: [],
    known: { code: model.code as string },
    initial: Object.fromEntries(
      ['brand', 'device_kind', 'name', 'warranty_months', 'warranty_start'].map((name) => [
        name,
        model[name],
      ]),
    ) as FormValues,
  },
});

export default function Model() {
  return <RecordScreen spec={spec} treatments={treatments} />;
}

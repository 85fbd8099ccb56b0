import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'periodic-policies',
  kind: 'periodic_policy',
  history: false,
  facts: ['code', 'name', 'model_code', 'interval_months', 'visits'],
};

export default function Policy() {
  return (
    <RecordScreen
      spec={spec}
      treatments={({ code, name, model_code, interval_months, visits }) => ({
        // A change replaces all that is said of it, so the form begins with it.
        change: {
          hidden: ['periodic_policy'],
          initial: {
            code: String(code),
            name: String(name),
            model: typeof model_code === 'string' ? model_code : null,
            interval_months: Number(interval_months),
            visits: Number(visits),
          },
        },
      })}
    />
  );
}

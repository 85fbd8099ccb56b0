import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'payments',
  kind: 'payment',
  facts: ['agent_code', 'direction', 'amount', 'reference', 'day', 'time'],
  history: false,
};

export default function Payment() {
  return <RecordScreen spec={spec} />;
}

import { RecordScreen, type RecordSpec } from '@/parts/record/RecordScreen';

const spec: RecordSpec = {
  noun: 'places',
  kind: 'place',
  facts: ['code', 'name', 'kind', 'site_code'],
  history: false,
};

export default function Place() {
  return <RecordScreen spec={spec} />;
}

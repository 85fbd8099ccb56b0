import { phrase } from '@/words/phrase';
import { GoodsDocument } from './goods/GoodsDocument';
import type { Column } from './goods/lines';

const TITLE = phrase('موجودی آغازین', 'Opening stock');
const COLUMNS: Column[] = ['unitCost'];

export default function Opening() {
  return (
    <GoodsDocument
      screen="opening-stock"
      title={TITLE}
      command="RecordOpening"
      href="/openings"
      columns={COLUMNS}
    />
  );
}

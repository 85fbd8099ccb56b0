import { phrase } from '@/words/phrase';
import { GoodsDocument } from './goods/GoodsDocument';
import type { Column } from './goods/lines';

const TITLE = phrase('رسید کالا از تأمین‌کننده', 'Goods from a supplier');
const COLUMNS: Column[] = ['unitCost'];

export default function GoodsReceipt() {
  return (
    <GoodsDocument
      screen="goods-receipt"
      title={TITLE}
      command="ReceiveGoods"
      href="/goods-receipts"
      columns={COLUMNS}
    />
  );
}

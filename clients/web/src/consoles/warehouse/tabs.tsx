// What hangs together with the stock: what lies where, how it came there, by which papers.
import { Tabs } from '@/parts/Tabs';
import { phrase } from '@/words/phrase';

const TABS = [
  { path: '/stock', title: phrase('موجودی', 'On hand') },
  { path: '/moves', title: phrase('کاردکس', 'Kardex') },
  { path: '/stock-documents', title: phrase('سندهای انبار', 'Stock documents') },
];
const GOODS = phrase('انبار', 'Stock');

export function StockTabs() {
  return <Tabs tabs={TABS} label={GOODS} />;
}

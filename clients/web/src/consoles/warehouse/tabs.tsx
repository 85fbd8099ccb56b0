// What hangs together with the stock: what lies where, how it came there, by which papers.
import { LinkTabs } from '@/parts/LinkTabs';
import { phrase } from '@/words/phrase';

const TABS = [
  { to: '/stock', label: phrase('موجودی', 'On hand') },
  { to: '/moves', label: phrase('کاردکس', 'Kardex') },
  { to: '/stock-documents', label: phrase('سندهای انبار', 'Stock documents') },
];
const GOODS = phrase('انبار', 'Stock');

export function StockTabs() {
  return <LinkTabs tabs={TABS} label={GOODS} />;
}

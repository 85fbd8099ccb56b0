import { expect, test } from 'vitest';
import { phrase } from '@/words/phrase';
import { tabOf } from './LinkTabs';

const label = phrase('زبانه', 'tab');
const tabs = [
  { to: '/used-parts', label },
  { to: '/used-parts?state=shipped', label },
  { to: '/used-receipts', label },
];

test('a tab is found by its path and by what it filters', () => {
  expect(tabOf(tabs, '/used-parts', '')).toBe('/used-parts');
  expect(tabOf(tabs, '/used-parts', '?state=shipped&q=pump')).toBe('/used-parts?state=shipped');
  expect(tabOf(tabs, '/used-parts', '?state=waived')).toBe('/used-parts');
  expect(tabOf(tabs, '/stock', '')).toBe(false);
});

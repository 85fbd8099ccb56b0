import { expect, test } from 'vitest';
import type { Me } from '@/api/types';
import { ALL_SCREENS, entryOf, foldedMenu, menuOf, screensOf } from './screens';

const may = [...new Set(ALL_SCREENS.flatMap((screen) => screen.may ?? []))];
const reads: Me['reads'] = ['common', 'service', 'goods', 'accounts', 'people', 'network'];
const person = (change: Partial<Me>) => ({ site_kind: 'central', may, reads, ...change }) as Me;
const paths = (screens: { path: string }[]) => screens.map(({ path }) => path);

test('what fits one look is not folded', () => {
  const menu = menuOf(person({ site_kind: 'branch', may: ['AdmitDevice'], reads: ['common', 'service'] }));
  expect(foldedMenu(menu)).toEqual({ first: menu, folds: [] });
});

test('whoever sees everything finds each screen once, below his home', () => {
  const menu = menuOf(person({}));
  const { first, folds } = foldedMenu(menu);
  expect(paths(first)).toEqual(['/today']);
  expect(folds.map(({ group }) => group)).toEqual(['service', 'goods', 'accounts', 'network']);
  const folded = folds.flatMap(({ screens }) => screens);
  expect(paths([...first, ...folded])).toEqual(paths(menu));
  for (const { screens } of folds) expect(screens.length).toBeLessThanOrEqual(7);
});

test.each([
  ['/agents/4', '/agents'],
  ['/custody', '/agents'],
  ['/agent', undefined],
  ['/used-receipts/1.1.60', '/used-parts'],
  ['/used-receipts/new', '/used-receipts/new'],
  ['/stock-documents', '/stock'],
  ['/dispatch', '/waybills'],
])('%s belongs to %s', (pathname, path) => expect(entryOf(menuOf(person({})), pathname)?.path).toBe(path));

test.each(['central', 'branch', 'office', 'agent', 'technician'] as const)(
  'at a %s a letter after G names one screen, and each entry of the menu has one',
  (site_kind) => {
    const screens = screensOf(person({ site_kind }));
    const letters = screens.flatMap(({ key }) => key ?? []);
    expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual([]);
    expect(menuOf(person({ site_kind })).filter(({ key }) => !key)).toEqual([]);
  },
);

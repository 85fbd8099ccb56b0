// Which screens a person finds at this site.
import { matchPath } from 'react-router';
import type { Me } from '@/api/types';
import { CONSOLES } from '@/consoles';
import type { QueryClient } from '@tanstack/react-query';
import type { MenuGroup, Piece, Screen } from '@/consoles/console';

export const ALL_SCREENS: Screen[] = CONSOLES.flatMap((each) => each.screens);

export function mayOpen(screen: Screen, person: Me): boolean {
  if (screen.reads && !person.reads.includes(screen.reads)) return false;
  if (screen.may && ![screen.may].flat().some((command) => person.may.includes(command))) return false;
  return !screen.at || screen.at.some((kind) => kind === person.site_kind);
}

export const screensOf = (person: Me): Screen[] => ALL_SCREENS.filter((screen) => mayOpen(screen, person));

export function menuOf(person: Me): Screen[] {
  return screensOf(person)
    .filter((screen) => screen.menu)
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0));
}

// What fits one look stands in the menu as it is; more is folded by what belongs together, below the
// person's home.
const ONE_LOOK = 9;
export interface Fold {
  group: MenuGroup;
  screens: Screen[];
}

const GROUP_OF = new Map(
  CONSOLES.flatMap(({ group, screens }) => screens.map((screen) => [screen, group] as const)),
);
const isHome = ({ menu }: Screen) => menu?.order === 0;

export function foldedMenu(menu: Screen[]): { first: Screen[]; folds: Fold[] } {
  if (menu.length <= ONE_LOOK) return { first: menu, folds: [] };
  const folds = new Map<MenuGroup, Screen[]>();
  for (const screen of menu) {
    const group = GROUP_OF.get(screen);
    if (group && !isHome(screen)) folds.set(group, [...(folds.get(group) ?? []), screen]);
  }
  return { first: menu.filter(isHome), folds: [...folds].map(([group, screens]) => ({ group, screens })) };
}

// The entry that the page at an address belongs to: of those whose path it is on, the one that says most.
export function entryOf(menu: Screen[], pathname: string): Screen | undefined {
  const said = ({ path, menu: place }: Screen) =>
    Math.max(
      ...[path, ...(place?.within ?? [])].map((each) =>
        pathname === each || pathname.startsWith(`${each}/`) ? each.length : -1,
      ),
    );
  return menu.filter((screen) => said(screen) > 0).sort((a, b) => said(b) - said(a))[0];
}

// The code of a screen, before it is opened. What is missing or out of reach is said when it is.
async function load(screen: Screen | undefined): Promise<Piece | undefined> {
  return screen?.element.load().catch(() => undefined);
}

export const loadScreenAt = (pathname: string): Promise<unknown> =>
  load(ALL_SCREENS.find(({ path }) => matchPath(path, pathname)));

// Of an entry of the menu: whoever points at it, touches it or walks to it opens it in a moment.
export function aboutToOpen(screen: Screen, client: QueryClient) {
  const begin = () => void load(screen).then((piece) => piece?.ask?.(client));
  return { onPointerEnter: begin, onPointerDown: begin, onFocus: begin };
}

const REST = 3_000; // ms after a page has begun
const whenIdle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 100); // Safari
  });

// The code of all that stands in a menu, one screen after another, while the browser has nothing to do.
export function loadMenu(menu: Screen[]): () => void {
  let isOver = false;
  const timer = setTimeout(() => {
    void (async () => {
      for (const screen of menu) {
        await whenIdle();
        if (isOver) return;
        await load(screen);
      }
    })();
  }, REST);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

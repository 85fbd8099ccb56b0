// Which screens a person finds at this site.
import type { Me } from '@/api/types';
import { CONSOLES } from '@/consoles';
import type { Screen } from '@/consoles/console';

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

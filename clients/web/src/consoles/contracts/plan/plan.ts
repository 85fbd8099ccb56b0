// The visits of plans, as a site looks at them: which are late, and what each day brings. Pure; the screen
// draws it.
import type { RowOf } from '@/api/types';
import { addDays } from '@/format/days';

export type PlanItem = RowOf<'plan-items'>;
export type Pile = 'overdue' | 'today' | 'week' | 'later';
export const PILES: Pile[] = ['overdue', 'today', 'week', 'later'];
export const AHEAD = 45; // days that are looked ahead
const WEEK = 7;

// On which it is to be made: as planned, or else as it is due.
export const dayOf = ({ planned_day, due_day }: Pick<PlanItem, 'planned_day' | 'due_day'>): string =>
  planned_day ?? due_day;

export function pileOf(item: Pick<PlanItem, 'planned_day' | 'due_day'>, today: string): Pile {
  const day = dayOf(item);
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= addDays(today, WEEK) ? 'week' : 'later';
}

// The serving sites to choose from: those of the items, and the one that is asked for, though it has none.
export function sitesOf(
  items: Pick<PlanItem, 'service_site_code'>[],
  asked: string | null,
  compare: (a: string, b: string) => number,
): string[] {
  const codes = items.flatMap(({ service_site_code: code }) => code ?? []);
  return [...new Set(asked ? [...codes, asked] : codes)].sort(compare);
}

export interface DayOfSite {
  day: string;
  site: string;
  items: PlanItem[];
}

// The earliest day first; of one day, site by site.
export function daysOf(items: PlanItem[]): DayOfSite[] {
  const days = new Map<string, DayOfSite>();
  for (const item of items) {
    const [day, site] = [dayOf(item), item.service_site_code ?? ''];
    const key = `${day} ${site}`;
    const found = days.get(key) ?? { day, site, items: [] };
    found.items.push(item);
    days.set(key, found);
  }
  return [...days].sort(([a], [b]) => a.localeCompare(b)).map(([, each]) => each);
}

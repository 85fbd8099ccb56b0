// The board: devices in columns, what of them is chosen, which are late. Pure; Board draws it.
import type { RowOf } from '@/api/types';

export type Card = RowOf<'board'>;
export type By = 'stage' | 'technician' | 'unit';
export const WAYS: By[] = ['stage', 'technician', 'unit'];
export type Narrow = 'late' | 'part' | 'repeat' | 'handed';

export interface Column {
  key: string; // a stage, or the id of a person or unit; empty for none
  name: string;
  cards: Card[];
}

export const isLate = ({ stage, promised }: Card, today: string): boolean =>
  stage !== 'ready' && promised !== null && promised < today;

export function fits(card: Card, narrow: Narrow, today: string): boolean {
  switch (narrow) {
    case 'late':
      return isLate(card, today);
    case 'part':
      return card.stage === 'awaiting_part' || card.open_requests > 0;
    case 'repeat':
      return card.repeats > 0 || card.checks_failed > 0;
    case 'handed':
      return card.handed_time !== null;
  }
}

// What was promised for the earliest day first; then who has waited longest.
const byPromise = (a: Card, b: Card) =>
  (a.promised ?? '9999').localeCompare(b.promised ?? '9999') ||
  (a.admitted_time ?? '').localeCompare(b.admitted_time ?? '');

// `stages` in the order of the way through the house; those without a device stand there, too.
export function columnsOf(cards: Card[], by: By, stages: string[]): Column[] {
  const sorted = cards.toSorted(byPromise);
  if (by === 'stage')
    return stages.map((stage) => ({
      key: stage,
      name: stage,
      cards: sorted.filter((card) => card.stage === stage),
    }));
  const columns = new Map<string, Column>();
  for (const card of sorted) {
    const key = (by === 'technician' ? card.technician : card.work_unit) ?? '';
    const name = (by === 'technician' ? card.technician_name : card.work_unit_name) ?? '';
    const column = columns.get(key) ?? { key, name, cards: [] };
    column.cards.push(card);
    columns.set(key, column);
  }
  // Without a person or a unit first: that is where something has to be done.
  return [...columns.values()].sort(
    (a, b) => Number(a.key !== '') - Number(b.key !== '') || a.name.localeCompare(b.name),
  );
}

export const toggled = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

// The card after or before one, in reading order: down a column, then the next.
export function neighbour(columns: Column[], id: string | null, step: 1 | -1): string | null {
  const all = columns.flatMap(({ cards }) => cards.map((card) => card.id));
  if (all.length === 0) return null;
  const at = id === null ? -1 : all.indexOf(id);
  if (at < 0) return (step === 1 ? all[0] : all.at(-1)) ?? null;
  return all[Math.min(all.length - 1, Math.max(0, at + step))] ?? null;
}

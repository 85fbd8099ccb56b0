import { describe, expect, test } from 'vitest';
import { columnsOf, fits, neighbour, toggled, type Card } from './board';

const card = (id: string, given: Partial<Card>): Card =>
  ({
    id,
    stage: 'queued',
    work_unit: null,
    work_unit_name: null,
    technician: null,
    technician_name: null,
    handed_time: null,
    promised: null,
    admitted_time: '2026-11-01T00:00:00Z',
    repeats: 0,
    checks_failed: 0,
    open_requests: 0,
    ...given,
  }) as Card;

const CARDS = [
  card('a', { promised: '2026-12-03' }),
  card('b', { promised: '2026-11-20', technician: 'u2', technician_name: 'سارا' }),
  card('c', { stage: 'ready', promised: '2026-11-01', technician: 'u1', technician_name: 'رضا' }),
  card('d', { stage: 'awaiting_part', open_requests: 1 }),
];

describe('the board', () => {
  test('has a column a stage, the earliest promise first', () =>
    expect(
      columnsOf(CARDS, 'stage', ['queued', 'awaiting_part', 'ready']).map(({ key, cards }) => [
        key,
        cards.map(({ id }) => id).join(''),
      ]),
    ).toEqual([
      ['queued', 'ba'],
      ['awaiting_part', 'd'],
      ['ready', 'c'],
    ]));
  test('has a column a technician, those without one first', () =>
    expect(columnsOf(CARDS, 'technician', []).map(({ name, cards }) => [name, cards.length])).toEqual([
      ['', 2],
      ['رضا', 1],
      ['سارا', 1],
    ]));
  test('what is ready is not late', () =>
    expect(CARDS.filter((each) => fits(each, 'late', '2026-11-30')).map(({ id }) => id)).toEqual(['b']));
  test('what asked for a part waits for one', () =>
    expect(CARDS.filter((each) => fits(each, 'part', '2026-11-30')).map(({ id }) => id)).toEqual(['d']));
  test('is walked down a column and on to the next', () => {
    const columns = columnsOf(CARDS, 'stage', ['queued', 'awaiting_part', 'ready']);
    expect(neighbour(columns, null, 1)).toBe('b');
    expect(neighbour(columns, 'a', 1)).toBe('d');
    expect(neighbour(columns, 'b', -1)).toBe('b');
    expect(neighbour([], null, 1)).toBeNull();
  });
  test('a card is chosen, and not chosen again', () => {
    const chosen = toggled(new Set(['a']), 'b');
    expect([...chosen]).toEqual(['a', 'b']);
    expect([...toggled(chosen, 'a')]).toEqual(['b']);
  });
});

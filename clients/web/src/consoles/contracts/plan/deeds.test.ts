import { expect, test } from 'vitest';
import { deedsOf } from './deeds';

const TODAY = '2026-11-30';
const item = (due_day: string, planned_day: string | null = null) =>
  ({ state: planned_day ? 'planned' : 'due', due_day, planned_day, technician: '2.1.7' }) as const;
const primary = (due: string, planned: string | null = null) =>
  Object.entries(deedsOf(item(due, planned), '', TODAY)).flatMap(([name, deed]) =>
    deed.primary ? name : [],
  );

test('what is due is done; what is ahead is planned first, and once', () => {
  expect(primary('2026-11-30')).toEqual(['done']);
  expect(primary('2026-11-20')).toEqual(['done']);
  expect(primary('2026-12-05')).toEqual(['plan']);
  expect(primary('2026-12-05', '2026-12-06')).toEqual([]);
});

test('it is planned for its day, or for today when that is past', () => {
  expect(deedsOf(item('2026-12-05'), '', TODAY).plan?.initial).toEqual({
    date: '2026-12-05',
    technician: '2.1.7',
  });
  expect(deedsOf(item('2026-11-20'), '', TODAY).plan?.initial?.date).toBe(TODAY);
});

test('the open job of the device is the one that came of it', () =>
  expect(deedsOf(item('2026-11-30'), 'KRJ-ADM-05-000012', TODAY).done?.initial).toEqual({
    job: 'KRJ-ADM-05-000012',
  }));

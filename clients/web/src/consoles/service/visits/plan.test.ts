import { expect, test } from 'vitest';
import { pileOf, roundsOf, type Visit } from './plan';

const visit = (id: string, change: Partial<Visit> = {}) =>
  ({
    id,
    state: 'planned',
    hours: '',
    technician: '2.1.7',
    technician_name: 'سارا',
    result: null,
    ...change,
  }) as Visit;
const compare = (a: string, b: string) => a.localeCompare(b);

test('a round goes from who is on site to the hours that were promised, and then to the others', () => {
  const visits = [
    visit('last'),
    visit('second', { hours: '13:00-15:00' }),
    visit('first', { hours: '09:00-12:00' }),
    visit('now', { state: 'started', hours: '15:00-17:00' }),
  ];
  const [round] = roundsOf(visits, compare);
  expect(round?.visits.map(({ id }) => id)).toEqual(['now', 'first', 'second', 'last']);
});

test('what nobody has been given stands above the rounds', () => {
  const visits = [visit('hers'), visit('open', { technician: null, technician_name: null })];
  expect(roundsOf(visits, compare).map(({ name }) => name)).toEqual(['', 'سارا']);
});

test('a visit lies ahead until it has a result', () => {
  expect(pileOf({ result: null })).toBe('ahead');
  expect(pileOf({ result: 'no_access' })).toBe('no_access');
});

test('two people of one name have a round each', () => {
  const visits = [visit('hers'), visit('his', { technician: '2.1.9' }), visit('hers too')];
  expect(roundsOf(visits, compare).map((round) => round.visits.map(({ id }) => id))).toEqual([
    ['hers', 'hers too'],
    ['his'],
  ]);
});

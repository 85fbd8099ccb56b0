import { expect, test } from 'vitest';
import { casesOf, isInHand } from './cases';

const row = (id: string, state: 'opened' | 'closed' = 'closed') => ({ id, state });

test('a case that is found by its job and by its product is told once', () =>
  expect(casesOf([row('1.1.4'), row('1.1.4'), row('2.1.8')], [row('3.1.5')])).toEqual([
    { row: row('1.1.4'), isNew: false },
    { row: row('2.1.8'), isNew: false },
    { row: row('3.1.5'), isNew: true },
  ]));

test('a case of the product that goes on is in hand, whichever job it is of', () => {
  expect(isInHand(casesOf([row('1.1.4'), row('2.1.8', 'opened')], []))).toBe(true);
  expect(isInHand(casesOf([row('1.1.4')], [row('3.1.5', 'opened')]))).toBe(false);
});

import { expect, test } from 'vitest';
import { ofMine } from './mine';

test('of two people of one name each sees his own work', () => {
  const [first, second] = ['2.1.7', '2.1.9'].map((user) => ofMine({ user, name: 'رضا احمدی' }));
  expect(first).toEqual({ technician: '2.1.7' });
  expect(second).toEqual({ technician: '2.1.9' });
});

test('a site that does not say who one is finds one by name', () =>
  expect(ofMine({ name: 'سارا' })).toEqual({ technician_name: 'سارا' }));

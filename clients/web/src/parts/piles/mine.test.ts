import { expect, test } from 'vitest';
import { ofMine } from './mine';

test('of two people of one name each sees his own work', () => {
  const [first, second] = ['2.1.7', '2.1.9'].map((user) => ofMine({ user, name: 'رضا احمدی' }));
  expect(first).toEqual({ technician: '2.1.7' });
  expect(second).toEqual({ technician: '2.1.9' });
});

test('whom the site knows by no id is found by name', () =>
  expect(ofMine({ user: null, name: 'سارا' })).toEqual({ technician_name: 'سارا' }));

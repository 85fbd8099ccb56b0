import { expect, test } from 'vitest';
import { balanceAfter } from './payment';

test('what the centre owes falls by what it pays', () =>
  expect(balanceAfter(-418_000, 418_000, true)).toBe(0));
test('what the agent owes falls by what he pays', () => expect(balanceAfter(500, 200, false)).toBe(300));

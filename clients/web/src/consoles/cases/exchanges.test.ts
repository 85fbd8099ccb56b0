import { expect, test } from 'vitest';
import { bothOf, isAboutExchange, type Exchange } from './exchanges';

const exchange = (id: string) => ({ id }) as Exchange;
const found = { cause: '3.1.54', evidence: ['3.1.54', '2.1.87'] };

test('the suspended exchange is the cause, the other one stands', () =>
  expect(bothOf(found, [exchange('2.1.87'), exchange('3.1.54')])).toEqual({
    suspended: { id: '3.1.54' },
    other: { id: '2.1.87' },
    grant: undefined,
  }));

test('where a grant did not cover it, that is the evidence', () =>
  expect(bothOf({ ...found, evidence: ['3.1.54', '1.1.9'] }, [exchange('3.1.54')])).toMatchObject({
    other: undefined,
    grant: '1.1.9',
  }));

test('before the exchange itself is known here nothing is said', () => {
  expect(bothOf(found, [])).toBeUndefined();
  expect(isAboutExchange({ kind: 'replaced_twice' })).toBe(true);
  expect(isAboutExchange({ kind: 'transit_difference' })).toBe(false);
});

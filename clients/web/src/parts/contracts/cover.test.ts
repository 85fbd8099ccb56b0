import { expect, test } from 'vitest';
import { filled } from '@/words/phrase';
import { casesLeft, coverOf, USED_UP, type Contract } from './cover';

const contract = (change: Partial<Contract>): Contract =>
  ({
    number: 'HQ-CON-05-000001',
    state: 'active',
    begins: '2026-01-01',
    ends: '2026-12-31',
    contract_scope: 'cases',
    most_cases: 0,
    cases_used: 0,
    ...change,
  }) as Contract;
const DAY = '2026-11-30';

test('a contract without a cap allows any number, and none is left below zero', () => {
  expect(casesLeft({ most_cases: 0, cases_used: 7 })).toBeNull();
  expect(casesLeft({ most_cases: 5, cases_used: 2 })).toBe(3);
  expect(casesLeft({ most_cases: 5, cases_used: 6 })).toBe(0);
});

test.each([
  ['is suspended', { state: 'suspended' }],
  ['has not begun', { begins: '2026-12-01' }],
  ['is over', { ends: '2026-11-29' }],
  ['promises visits alone', { contract_scope: 'periodic' }],
] as [string, Partial<Contract>][])('a contract that %s covers nothing', (_, change) =>
  expect(coverOf([contract(change)], DAY)).toBeNull(),
);

test('the one that ends first and has a case left covers; without any, the one that ends first', () => {
  const first = contract({ number: 'A', ends: '2026-12-01', most_cases: 2, cases_used: 2 });
  const second = contract({ number: 'B', ends: '2026-12-20', most_cases: 2, cases_used: 1 });
  expect(coverOf([second, first], DAY)?.number).toBe('B');
  expect(coverOf([contract({ ...second, cases_used: 2 }), first], DAY)?.number).toBe('A');
});

test.each([
  ['1', 'It allows 1 case, which is used:'],
  ['3', 'It allows 3 cases, which are all used:'],
])('that %s of its cases are used is said as its number asks', (most, said) =>
  expect(filled(USED_UP, { most, tariff: '20%' }).en).toContain(said),
);

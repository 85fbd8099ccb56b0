import { expect, it } from 'vitest';
import { leftOf, netOf, totalOf } from './left';

it('a line is left with its net less what credit notes gave back', () => {
  const line = {
    line: 1,
    kind: 'part' as const,
    code: 'PUMP',
    name: 'پمپ تخلیه',
    count: 1,
    gross: 7_200_000,
    discount: 396_850,
    value_added_tax: 680_315,
    tax_class: 'standard' as const,
    credited: 0,
    credited_tax: 0,
  };
  expect(netOf(line)).toBe(6_803_150);
  expect(totalOf(line)).toBe(7_483_465);
  expect(leftOf(line)).toBe(6_803_150);
  expect(leftOf({ ...line, credited: 6_803_150 })).toBe(0);
});

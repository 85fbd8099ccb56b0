// The contract that bears the repairs of a product, as the site chooses it: of those that serve on the day
// and promise repairs, the one that ends first with a case left, else the one that ends first. Pure.
import type { RowOf } from '@/api/types';
import { phrase } from '@/words/phrase';

export type Contract = RowOf<'contracts'>;

export const USED_UP = phrase(
  'هر {most} تعمیر آن مصرف شده است؛ مشتری با تعرفه قرارداد ({tariff} فهرست) می‌پردازد.',
  'It allows {most} {most:case, which is|cases, which are all} used: the customer pays by its tariff, {tariff} of the list.',
);

// How many repairs a contract still allows, as known here; null: any number.
export const casesLeft = ({
  most_cases,
  cases_used,
}: Pick<Contract, 'most_cases' | 'cases_used'>): number | null =>
  most_cases === 0 ? null : Math.max(0, most_cases - cases_used);

type Asked = Pick<
  Contract,
  'state' | 'begins' | 'ends' | 'contract_scope' | 'most_cases' | 'cases_used' | 'number'
>;

export const servesOn = ({ state, begins, ends }: Pick<Asked, 'state' | 'begins' | 'ends'>, day: string) =>
  state === 'active' && begins <= day && day <= ends;

export function coverOf<Row extends Asked>(contracts: Row[], day: string): Row | null {
  const serving = contracts
    .filter((each) => servesOn(each, day) && each.contract_scope !== 'periodic')
    .sort((a, b) => a.ends.localeCompare(b.ends) || a.number.localeCompare(b.number));
  return serving.find((each) => casesLeft(each) !== 0) ?? serving[0] ?? null;
}

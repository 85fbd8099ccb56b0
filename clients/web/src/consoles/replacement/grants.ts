import type { RowOf } from '@/api/types';

export type GrantKind = 'grant' | 'quota' | 'ended';

// A grant is of a case; a quota without any use a week has been ended.
export function kindOf({
  replacement,
  per_week,
}: Pick<RowOf<'replacement-grants'>, 'replacement' | 'per_week'>): GrantKind {
  if (replacement) return 'grant';
  return per_week > 0 ? 'quota' : 'ended';
}

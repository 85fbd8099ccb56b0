import type { Schemas } from '@/api/types';
import type { FormValues } from '@/parts/form/values';

// What a change of a part begins with: all that defines it, for a part is defined as a whole and what
// its form leaves empty is gone.
export function definitionOf(part: Schemas['Part']): FormValues {
  const { name, unit, tracking, returnable, due_days, substitutes, fits_models } = part;
  return { name, unit, tracking, returnable, due_days, substitutes, fits_models };
}

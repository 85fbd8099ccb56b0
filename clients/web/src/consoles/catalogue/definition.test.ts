import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { bodyOf } from '@/parts/form/values';
import { definitionOf } from './definition';

const part = {
  id: '1.1.7',
  code: 'PUMP-2',
  name: 'پمپ تخلیه',
  unit: 'عدد',
  tracking: 'by_quantity',
  returnable: 'yes',
  due_days: 30,
  substitutes: ['PUMP', 'PUMP-3'],
  fits_models: ['WM7K'],
} as unknown as Schemas['Part'];

describe('the change of a part', () => {
  it('keeps what nobody touched', () => {
    expect(bodyOf({ ...definitionOf(part), name: 'پمپ' })).toEqual({
      name: 'پمپ',
      unit: 'عدد',
      tracking: 'by_quantity',
      returnable: 'yes',
      due_days: 30,
      substitutes: ['PUMP', 'PUMP-3'],
      fits_models: ['WM7K'],
    });
  });
  it('clears what somebody emptied', () => {
    expect(bodyOf({ ...definitionOf(part), substitutes: [] })).not.toHaveProperty('substitutes');
  });
});

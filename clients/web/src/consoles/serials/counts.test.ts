import { expect, test } from 'vitest';
import { byModel } from './counts';

test('serials are counted by model, most first, and by the states that occur', () =>
  expect(
    byModel(
      [
        { model_code: 'WM', state: 'active', count: 3 },
        { model_code: 'RF', state: 'active', count: 4 },
        { model_code: 'RF', state: 'stub', count: 1 },
        { model_code: null, state: 'stub', count: 2 },
      ],
      ['stub', 'verified', 'active'],
    ),
  ).toEqual({
    models: ['RF', 'WM', ''],
    states: ['stub', 'active'],
    counts: [
      [1, 0, 2],
      [4, 3, 0],
    ],
  }));

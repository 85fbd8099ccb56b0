import { expect, test } from 'vitest';
import { shelvesOf } from './shelves';

const row = (condition: 'fresh' | 'used_sound', on_hand: number) => ({
  day: '2025-03-25',
  day_jalali: '1404/01/05',
  event: `1.1.${on_hand}`,
  number: '',
  in: on_hand,
  out: 0,
  on_hand,
  site: 1,
  site_code: 'HUB-THR',
  place_kind: 'main' as const,
  place_number: 0,
  condition,
});

test('each place and condition has its own balance, the newest paper first', () => {
  const shelves = shelvesOf([row('fresh', 1), row('used_sound', 7), row('fresh', 4)]);
  expect(shelves.map(({ last, lines }) => [last.condition, last.on_hand, lines.length])).toEqual([
    ['fresh', 4, 2],
    ['used_sound', 7, 1],
  ]);
});

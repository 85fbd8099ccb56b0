import { describe, expect, it } from 'vitest';
import { sizeWithin } from './picture';
import { stepped } from './step';

describe('a picture’s size', () => {
  it.each([
    [4000, 3000, [1600, 1200]],
    [3000, 4000, [1200, 1600]],
    [1600, 1600, [1600, 1600]],
    [640, 480, [640, 480]],
    [10_000, 1, [1600, 1]],
  ])('%i × %i', (width, height, size) => expect(sizeWithin(width, height, 1600)).toEqual(size));
});

describe('the next photo', () => {
  it('lies at the right in English, at the left in Persian', () => {
    expect(stepped(1, 3, 'ArrowRight', false)).toBe(2);
    expect(stepped(1, 3, 'ArrowLeft', false)).toBe(0);
    expect(stepped(1, 3, 'ArrowRight', true)).toBe(0);
    expect(stepped(1, 3, 'ArrowLeft', true)).toBe(2);
  });
  it('ends with the last one and the first', () => {
    expect(stepped(2, 3, 'ArrowRight', false)).toBe(2);
    expect(stepped(0, 3, 'ArrowLeft', false)).toBe(0);
  });
});

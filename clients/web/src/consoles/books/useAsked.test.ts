import { describe, expect, it } from 'vitest';
import { periodOf } from './useAsked';

const period = (address: string) => periodOf(new URLSearchParams(address), '2026-11-29');

describe('the period of a report', () => {
  it('is the last month when nobody asks', () => {
    expect(period('')).toEqual({ from: '2026-10-30', to: '2026-11-29' });
  });
  it('ends a month after its beginning was left open, at the day that was asked for', () => {
    expect(period('to=2025-04-30')).toEqual({ from: '2025-03-31', to: '2025-04-30' });
  });
  it('has no first day from the beginning on', () => {
    expect(period('from=beginning&to=2025-04-30')).toEqual({ from: undefined, to: '2025-04-30' });
  });
});

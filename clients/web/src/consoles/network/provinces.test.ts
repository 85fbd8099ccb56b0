import { describe, expect, it } from 'vitest';
import type { SiteHealth } from './health';
import { byProvince, TILES } from './provinces';

const site = (province: string, standing: string) =>
  ({ site: { province }, standing }) as unknown as SiteHealth;

describe('the map of provinces', () => {
  it('has each province once, on a tile of its own', () => {
    expect(new Set(TILES.map(({ province }) => province)).size).toBe(31);
    expect(new Set(TILES.map(({ row, column }) => `${row}.${column}`)).size).toBe(31);
  });
  it('shows of each how the site stands that needs a call first', () => {
    const all = byProvince([site('fars', 'well'), site('fars', 'silent'), site('qom', 'cases')]);
    expect(all.get('fars')).toEqual({ sites: 2, worst: 'silent' });
    expect(all.get('qom')).toEqual({ sites: 1, worst: 'cases' });
    expect(all.get('yazd')).toBeUndefined();
  });
});

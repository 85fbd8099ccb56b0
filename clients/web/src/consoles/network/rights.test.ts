import { describe, expect, it } from 'vitest';
import { rightsAt } from './rights';

const rows = [
  { site_kind: 'central', role: 'store', may: ['MoveStock'], reads: ['common', 'goods'] },
  { site_kind: 'central', role: 'finance', may: ['SetPrice'], reads: ['common', 'accounts'] },
  { site_kind: 'agent', role: 'agent', may: ['AdmitDevice'], reads: ['common'] },
] as Parameters<typeof rightsAt>[0];

describe('rights at a kind of site', () => {
  it('are those of its own roles', () => {
    const { roles, may, reads } = rightsAt(rows, 'central');
    expect(roles).toEqual(['store', 'finance']);
    expect(may.map(({ name }) => name)).toEqual(['MoveStock', 'SetPrice']);
    expect(reads.find(({ name }) => name === 'common')?.roles).toEqual(new Set(['store', 'finance']));
    expect(reads.find(({ name }) => name === 'goods')?.roles).toEqual(new Set(['store']));
  });
});

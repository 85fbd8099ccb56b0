import { describe, expect, it } from 'vitest';
import { Speech, type Words } from './speech';

const WORDS = { members: {}, rows: {}, commands: {}, events: {}, records: {} } as unknown as Words;
const SHORTAGE = {
  fa: 'از قطعه PUMP-2 در این انبار ۱۰ عدد هست.',
  en: 'The place holds 10 of part PUMP-2.',
};

describe('a sentence of the site', () => {
  it('keeps the digits of its codes', () => {
    expect(new Speech('fa', 'persian', WORDS, {}).said(SHORTAGE)).toBe(SHORTAGE.fa);
    expect(new Speech('en', 'latin', WORDS, {}).said(SHORTAGE)).toBe(SHORTAGE.en);
  });
  it('has Latin digits alone for whoever wants them', () => {
    expect(new Speech('fa', 'latin', WORDS, {}).said(SHORTAGE)).toBe(
      'از قطعه PUMP-2 در این انبار 10 عدد هست.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { phrase } from './phrase';
import { Speech, type Words } from './speech';

const WORDS = { members: {}, rows: {}, commands: {}, events: {}, records: {} } as unknown as Words;
const SHORTAGE = {
  fa: 'از قطعه PUMP-2 در این انبار ۱۰ عدد هست.',
  en: 'The place holds 10 of part PUMP-2.',
};

describe('a phrase with a number', () => {
  const days = phrase('{days} روز', '{days} {days:day|days}');
  it('asks for the word of one in either script, and for that of many else', () => {
    const english = new Speech('en', 'latin', WORDS, {});
    expect(english.say(days, { days: '1' })).toBe('1 day');
    expect(english.say(days, { days: '۱' })).toBe('۱ day');
    expect(english.say(days, { days: '0' })).toBe('0 days');
    expect(english.say(days, { days: '11' })).toBe('11 days');
  });
});

describe('how long ago it was', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  it.each([
    ['2026-11-30T11:59:59Z', '۱ ثانیه پیش', '1 second ago'],
    ['2026-11-30T11:58:01Z', '۱ دقیقه پیش', '1 minute ago'],
    ['2026-11-30T09:59:00Z', '۲ ساعت پیش', '2 hours ago'],
    ['2026-11-24T09:59:00Z', '۶ روز پیش', '6 days ago'],
  ])('%s', (instant, fa, en) => {
    expect(new Speech('fa', 'persian', WORDS, {}).ago(instant, now)).toBe(fa);
    expect(new Speech('en', 'latin', WORDS, {}).ago(instant, now)).toBe(en);
  });
});

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

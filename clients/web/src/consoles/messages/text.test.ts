import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { deedsOf } from './deeds';
import { directionOf, filledIn, KINDS, partsOf, withWord, wordsOf } from './text';

describe('short messages', () => {
  it.each([
    ['', 0],
    ['الف', 1],
    ['ب'.repeat(70), 1],
    ['ب'.repeat(71), 2],
    ['ب'.repeat(134), 2],
    ['ب'.repeat(135), 3],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    [`${'a'.repeat(70)}ب`, 2],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(36), 2],
  ])('%j: %i', (text, parts) => expect(partsOf(text)).toBe(parts));
});

describe('the words of a kind', () => {
  const page = join(import.meta.dirname, '../../../../../shared/domain/messages/README.md');
  const table = readFileSync(page, 'utf8').split('\n');
  it.each(KINDS)('%s has those that the rules give it', (kind) => {
    const row = table.find((line) => line.startsWith(`| ${kind} |`))?.split('|')[3] ?? '';
    const own = row
      .replace(/\([^)]*\)/g, '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const words = wordsOf(kind).map(({ name }) => name);
    expect(words).toEqual(['customer', 'number', 'device', 'serial', 'site', ...own]);
  });
});

test('what a message reads once its words are filled in', () => {
  expect(filledIn('{customer} گرامی، {number} آماده است. {site}', 'ready')).toBe(
    'مریم رضایی گرامی، KRJ-ADM-04-000124 آماده است. نمایندگی کرج',
  );
  expect(filledIn(' {nobody}  سلام {hours} ', 'ready')).toBe('سلام');
  expect(filledIn('سلام {customer', 'ready')).toBe('سلام مریم رضایی');
});

test('a word is put where the caret is', () => {
  expect(withWord('', 'site', 0, 0)).toEqual({ text: '{site}', caret: 6 });
  expect(withWord('سلام گرامی', 'customer', 4, 4)).toEqual({ text: 'سلام {customer} گرامی', caret: 15 });
  expect(withWord('سلام، گرامی', 'customer', 6, 6)).toEqual({ text: 'سلام، {customer} گرامی', caret: 17 });
  expect(withWord('شماره xxx.', 'number', 6, 9)).toEqual({ text: 'شماره {number}.', caret: 14 });
});

test.each([
  ['', 'rtl'],
  ['{customer}', 'rtl'],
  ['{customer} گرامی', 'rtl'],
  ['Dear {customer}', 'ltr'],
  ['{number} در AG', 'rtl'],
])('%j is written %s', (text, direction) => expect(directionOf(text)).toBe(direction));

describe('what is offered about a message', () => {
  const all = ['RetryMessage', 'DropMessage'];
  it.each([
    ['waiting', ['drop']],
    ['sent', []],
    ['dropped', []],
    ['failed', ['retry', 'drop']],
    ['unknown', ['retry', 'drop']],
  ] as const)('%s: %j', (state, ways) => expect(deedsOf(state, all).map(({ way }) => way)).toEqual(ways));
  it('is what a person may do', () => expect(deedsOf('failed', ['AdmitDevice'])).toEqual([]));
});

// The text of messages of a kind: which words in braces it may have, how it reads once they are filled
// in, and as how many short messages it goes.
import type { RowOf } from '@/api/types';
import { phrase, type Phrase } from '@/words/phrase';

export type MessageKind = RowOf<'message-templates'>['kind'];

export const KINDS: MessageKind[] = ['admitted', 'estimate', 'ready', 'notice', 'delivered', 'visit'];

interface Word {
  name: string; // as it stands in braces
  says: Phrase;
  example: string; // in Persian, as customers read it
}

const COMMON: Word[] = [
  { name: 'customer', says: phrase('نام مشتری', 'customer'), example: 'مریم رضایی' },
  { name: 'number', says: phrase('شماره پرونده', 'number'), example: 'KRJ-ADM-04-000124' },
  { name: 'device', says: phrase('دستگاه', 'device'), example: 'لباسشویی ۷ کیلویی' },
  { name: 'serial', says: phrase('سریال', 'serial'), example: 'WM7K-000417' },
  { name: 'site', says: phrase('نام محل', 'site'), example: 'نمایندگی کرج' },
];
const amount = (says: Phrase): Word => ({ name: 'amount', says, example: '۱۳٬۱۹۹٬۹۹۹ ریال' });
const day = (says: Phrase): Word => ({ name: 'day', says, example: '۱۴۰۴/۰۹/۱۲' });

const OWN: Record<MessageKind, Word[]> = {
  admitted: [day(phrase('روز وعده', 'promised day'))],
  estimate: [
    amount(phrase('مبلغ برآورد', 'amount')),
    day(phrase('آخرین روز اعتبار', 'day until which it holds')),
  ],
  ready: [amount(phrase('مانده بدهی', 'amount owed'))],
  notice: [],
  delivered: [],
  visit: [
    day(phrase('روز سرویس', 'day')),
    { name: 'hours', says: phrase('ساعت سرویس', 'hours'), example: '09:00-12:00' },
  ],
};

export const wordsOf = (kind: MessageKind): Word[] => [...COMMON, ...OWN[kind]];

// As the centre fills a text in: a word that it does not know is left out, and blanks around nothing become one.
export function filledIn(text: string, kind: MessageKind): string {
  const words = new Map(wordsOf(kind).map(({ name, example }) => [name, example]));
  return text
    .replace(/\{([^}]*)(?:\}|$)/g, (_, name: string) => words.get(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '');
}

const ALONE = { ascii: 160, other: 70 }; // characters
const OF_SEVERAL = { ascii: 153, other: 67 };

// A mobile network counts and charges by units of UTF-16; only ASCII has the longer messages.
export function partsOf(text: string): number {
  const alphabet = Array.from(text).every((letter) => letter < '\u0080') ? 'ascii' : 'other';
  if (text.length <= ALONE[alphabet]) return text === '' ? 0 : 1;
  return Math.ceil(text.length / OF_SEVERAL[alphabet]);
}

// Words in braces are Latin in any language, so that they do not say which one a text is in.
export function directionOf(text: string): 'rtl' | 'ltr' {
  const said = text.replace(/\{[^}]*\}?/g, '');
  return /[A-Za-z]/.test(said) && !/[\u0600-\u06ff]/.test(said) ? 'ltr' : 'rtl';
}

// A text into which a word was put, in place of what was chosen in it, with a blank on either side that lacks one.
export function withWord(text: string, name: string, from: number, to: number) {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const word = `${/[^\s(«]$/.test(before) ? ' ' : ''}{${name}}`;
  const gap = /^[^\s)».،,؛:!؟?]/.test(after) ? ' ' : '';
  return { text: before + word + gap + after, caret: before.length + word.length + gap.length };
}

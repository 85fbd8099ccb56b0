// What people read, in both languages at once: a phrase without one of them does not compile.

export type LanguageName = 'fa' | 'en';

export interface Phrase {
  fa: string;
  en: string;
}

export const phrase = (fa: string, en: string): Phrase => ({ fa, en });

const PLACE = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;
const ONE = ['1', '۱'];

// Fills the places of a phrase: {count} in both languages, and in English the word that a number asks
// for: {count:piece|pieces}.
export function filled(text: Phrase, values: Record<string, string>): Phrase {
  const put = (template: string) =>
    template.replace(PLACE, (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (one === undefined) return value ?? whole;
      return (value && ONE.includes(value) ? one : many) ?? whole;
    });
  return { fa: put(text.fa), en: put(text.en) };
}

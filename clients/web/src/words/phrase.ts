// What people read, in both languages at once: a phrase without one of them does not compile.

export type LanguageName = 'fa' | 'en';

export interface Phrase {
  fa: string;
  en: string;
}

export const phrase = (fa: string, en: string): Phrase => ({ fa, en });

// Fills the places of a phrase: {name} in both languages.
export function filled(text: Phrase, values: Record<string, string>): Phrase {
  const put = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { fa: put(text.fa), en: put(text.en) };
}

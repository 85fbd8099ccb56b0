// The language of the page: what people read, in the person's language and digits. Words of
// members, choices, commands and events come from the site (/meta/words, /meta/enums), which is
// the only place that has them; phrases of the page itself stand beside their use, in both.
import { useQuery, queryOptions } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { take } from '@/api/beginning';
import { store, stored } from '@/api/stored';
import type { CommandField, RecordKind } from '@/api/types';
import { dayOf, daysBetween, dayText, longDayText, timeText, today } from '@/format/days';
import { latinDigits, written, type Digits } from '@/format/digits';
import { grouped, rate } from '@/format/numbers';
import { filled, phrase, type LanguageName, type Phrase } from './phrase';

export type Form =
  'code' | 'count' | 'text' | 'choice' | 'instant' | 'amount' | 'day' | 'any' | 'rate' | 'stage';

interface Member {
  fa?: string;
  en?: string;
  form?: Form;
  enum?: string;
}

export interface Words {
  members: Record<string, Member>;
  rows: Record<string, Record<string, Member>>;
  commands: Record<string, Phrase & { fields: CommandField[] }>;
  events: Record<string, Phrase>;
  records: Record<RecordKind, Phrase>;
}

interface Choice extends Phrase {
  value: string;
}

export const words = queryOptions({
  queryKey: ['words'],
  queryFn: () => take<Words>('/meta/words'),
  staleTime: Infinity,
});

export const choices = queryOptions({
  queryKey: ['words', 'enums'],
  queryFn: () => take<Record<string, Choice[]>>('/meta/enums'),
  staleTime: Infinity,
});

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAMING = /_(code|number|name)$/;
const JUST_NOW = phrase('{count} ثانیه پیش', '{count} {count:second|seconds} ago');
const AGO: [seconds: number, words: Phrase][] = [
  [86_400, phrase('{count} روز پیش', '{count} {count:day|days} ago')],
  [3600, phrase('{count} ساعت پیش', '{count} {count:hour|hours} ago')],
  [60, phrase('{count} دقیقه پیش', '{count} {count:minute|minutes} ago')],
];
const RIAL: Phrase = { fa: 'ریال', en: 'Rial' };

export class Speech {
  private readonly choiceWords = new Map<string, Map<string, Phrase>>();

  constructor(
    readonly language: LanguageName,
    readonly digits: Digits,
    private readonly words: Words,
    readonly enums: Record<string, Choice[]>,
  ) {
    for (const [name, values] of Object.entries(enums))
      this.choiceWords.set(name, new Map(values.map((choice) => [choice.value, choice])));
  }

  say(text: Phrase, values?: Record<string, string>): string {
    return (values ? filled(text, values) : text)[this.language];
  }
  // The word of a member; what only names a record for people (`part_code`) is called as the record.
  member(name: string, rows = ''): string {
    const word = this.words.rows[rows]?.[name]?.[this.language] ?? this.words.members[name]?.[this.language];
    if (word) return this.capital(word);
    const noun = name.replace(NAMING, '');
    return noun === name ? this.capital(name.replaceAll('_', ' ')) : this.member(noun, rows);
  }
  // A word begins a head, a label or a title; Persian has no capitals.
  capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  // A member of any form (a choice in one list, a day in another) is what its value looks like.
  form(name: string, rows = '', value: unknown = ''): Form {
    if (this.enumOf(name, rows)) return 'choice';
    const form = this.words.members[name]?.form;
    if (form === 'any' && typeof value === 'string' && ISO_DAY.test(value)) return 'day';
    if (form) return form;
    return /_(code|number)$/.test(name) ? 'code' : 'text';
  }
  enumOf(name: string, rows = ''): string | undefined {
    return this.words.rows[rows]?.[name]?.enum ?? this.words.members[name]?.enum;
  }
  choice(enumName: string | undefined, value: string): string {
    const word = enumName ? this.choiceWords.get(enumName)?.get(value) : undefined;
    return word?.[this.language] ?? value;
  }
  command(name: string): string {
    return this.words.commands[name]?.[this.language] ?? name;
  }
  fields(name: string): CommandField[] {
    return this.words.commands[name]?.fields ?? [];
  }
  // What a command's form calls a member.
  label(command: string, member: string): string {
    const field = this.fields(command).find((each) => each.member === member);
    return this.capital(field?.[this.language] ?? '');
  }
  event(name: string): string {
    return this.words.events[name]?.[this.language] ?? this.choice('timeline_event', name);
  }
  record(kind: string): string {
    return this.capital((this.words.records as Record<string, Phrase>)[kind]?.[this.language] ?? kind);
  }
  number(value: number): string {
    return grouped(value, this.digits);
  }
  digitsOf(text: string): string {
    return written(text, this.digits);
  }
  // A sentence of the site: its Persian has Persian digits in numbers and Latin ones in codes, which
  // stay as they are printed. Whoever wants Latin digits alone gets them in both.
  said(sentence: Phrase): string {
    const text = sentence[this.language];
    return this.digits === 'latin' ? latinDigits(text) : text;
  }
  money(value: number): string {
    return `${this.number(value)} ${this.say(RIAL)}`;
  }
  rate(basisPoints: number): string {
    return rate(basisPoints, this.digits);
  }
  day(iso: string): string {
    return dayText(iso, this.language, this.digits);
  }
  longDay(iso: string): string {
    return longDayText(iso, this.language, this.digits);
  }
  time(instant: string): string {
    return timeText(instant, this.digits);
  }
  instant(instant: string): string {
    const separator = this.language === 'fa' ? '، ' : ', ';
    return this.day(dayOf(instant)) + separator + this.time(instant);
  }
  // "2 hours ago" within a week, the instant itself beyond it.
  ago(instant: string, now = Date.now()): string {
    const seconds = Math.max(0, Math.round((now - Date.parse(instant)) / 1000));
    if (seconds >= 7 * 86_400) return this.instant(instant);
    const [length, words] = AGO.find(([length]) => seconds >= length) ?? [1, JUST_NOW];
    return this.say(words, { count: this.number(Math.floor(seconds / length)) });
  }
  daysLeft(iso: string): number {
    return daysBetween(today(), iso);
  }
  list(texts: string[]): string {
    return texts.join(this.language === 'fa' ? '، ' : ', ');
  }
  private order: Intl.Collator | undefined; // which takes long to make
  compare = (a: string, b: string): number => (this.order ??= new Intl.Collator(this.language)).compare(a, b);
}

interface Preference {
  language: LanguageName;
  digits: Digits;
}
interface LanguageState extends Preference {
  prefer: (preference: Partial<Preference>) => void;
}

const STORED = 'amani.language';
const LanguageContext = createContext<LanguageState | null>(null);
const SpeechContext = createContext<Speech | null>(null);

function storedPreference(): Preference {
  try {
    const kept = JSON.parse(stored(STORED) ?? '{}') as Partial<Preference>;
    const language = kept.language === 'en' ? 'en' : 'fa';
    return { language, digits: kept.digits ?? (language === 'fa' ? 'persian' : 'latin') };
  } catch {
    return { language: 'fa', digits: 'persian' };
  }
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [preference, setPreference] = useState(storedPreference);
  const value = useMemo(
    () => ({
      ...preference,
      prefer: (wanted: Partial<Preference>) => {
        const digits = wanted.digits ?? (wanted.language === 'en' ? 'latin' : 'persian');
        const next = { ...preference, digits, ...wanted };
        store(STORED, JSON.stringify(next));
        setPreference(next);
      },
    }),
    [preference],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('no LanguageProvider');
  return language;
}

const NO_WORDS = { members: {}, rows: {}, commands: {}, events: {}, records: {} } as unknown as Words;
const NO_CHOICES = {};

// Before anybody has signed in there are only the page's own phrases.
export function SpeechProvider({ children, signedIn }: { children: ReactNode; signedIn: boolean }) {
  const { language, digits } = useLanguage();
  const { data: said } = useQuery({ ...words, enabled: signedIn });
  const { data: chosen } = useQuery({ ...choices, enabled: signedIn });
  const speech = useMemo(
    () => new Speech(language, digits, said ?? NO_WORDS, chosen ?? NO_CHOICES),
    [language, digits, said, chosen],
  );
  if (signedIn && !(said && chosen)) return null;
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('no SpeechProvider');
  return speech;
}

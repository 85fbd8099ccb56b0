import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { durationOf, type Duration } from './duration';

const UNITS: Record<Duration['unit'], Phrase> = {
  minute: phrase('{n} دقیقه', '{n} min'),
  hour: phrase('{n} ساعت', '{n} h'),
  day: phrase('{n} روز', '{n} d'),
};

export function Minutes({ minutes }: { minutes: number }) {
  const speech = useSpeech();
  const { value, unit } = durationOf(minutes);
  return <span style={{ whiteSpace: 'nowrap' }}>{speech.say(UNITS[unit], { n: speech.number(value) })}</span>;
}

// How far a clock is from the hub's, in the unit that people feel; the sign of /status: the hub's
// clock minus the site's, so a positive one runs slow.
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const EQUAL = phrase('برابر', 'equal');
const SLOW = phrase('{much} عقب', '{much} slow');
const FAST = phrase('{much} جلو', '{much} fast');
const UNITS = [
  { ms: 86_400_000, word: phrase('{n} روز', '{n} d') },
  { ms: 3_600_000, word: phrase('{n} ساعت', '{n} h') },
  { ms: 60_000, word: phrase('{n} دقیقه', '{n} min') },
  { ms: 1_000, word: phrase('{n} ثانیه', '{n} s') },
];

export function Skew({ ms }: { ms: number | null | undefined }) {
  const speech = useSpeech();
  if (ms === null || ms === undefined) return null;
  const unit = UNITS.find((each) => Math.abs(ms) >= each.ms);
  if (!unit) return <>{speech.say(EQUAL)}</>;
  const much = speech.say(unit.word, { n: speech.number(Math.floor(Math.abs(ms) / unit.ms)) });
  return <>{speech.say(ms > 0 ? SLOW : FAST, { much })}</>;
}

import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const RANGE = phrase('{from} تا {until}', '{from} to {until}');

// "09:00-12:00" as people read it: a dash would be turned round by the digits beside it.
export function HoursText({ hours }: { hours: string }) {
  const speech = useSpeech();
  const [from, until] = hours.split('-');
  if (!from || !until) return <>{speech.digitsOf(hours)}</>;
  return <>{speech.say(RANGE, { from: speech.digitsOf(from), until: speech.digitsOf(until) })}</>;
}

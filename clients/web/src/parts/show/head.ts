import { phrase } from '@/words/phrase';
import type { Speech } from '@/words/speech';

const IN_RIAL = phrase('{what} (ریال)', '{what} (Rial)');

// The head of a column; of amounts it says their unit.
export function headOf(speech: Speech, name: string, rows = ''): string {
  const word = speech.member(name, rows);
  return speech.form(name, rows) === 'amount' ? speech.say(IN_RIAL, { what: word }) : word;
}

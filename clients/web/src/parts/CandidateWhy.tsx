// Why somebody suits a repair: his skill, this device before, how much he has already.
import type { Schemas } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const SKILL = phrase('مهارت دارد', 'has the skill');
const BEFORE = phrase('پیش‌تر تعمیرش کرده', 'repaired it before');
const LOAD = phrase('{count} باز', '{count} open');

export function CandidateWhy({ candidate }: { candidate: Schemas['Bench']['candidates'][number] }) {
  const speech = useSpeech();
  return speech.list([
    ...(candidate.has_skill ? [speech.say(SKILL)] : []),
    ...(candidate.repaired_before ? [speech.say(BEFORE)] : []),
    speech.say(LOAD, { count: speech.number(candidate.open_jobs) }),
  ]);
}

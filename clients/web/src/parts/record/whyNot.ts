import type { Action } from '@/api/types';
import { phrase } from '@/words/phrase';
import type { Speech } from '@/words/speech';

const WHO = phrase('چه کسی می‌تواند: {roles}', 'Who can: {roles}');

// Why an action is not to be had now, and who could; nothing where it is.
export function whyNot(speech: Speech, action: Action): string {
  if (action.allowed) return '';
  const roles = speech.list(action.who_can.map((role) => speech.choice('role', role)));
  const text = action.why ? speech.said(action.why) : '';
  return roles ? `${text} ${speech.say(WHO, { roles })}` : text;
}

export const wordOf = (speech: Speech, action: Action): string =>
  action.command ? speech.command(action.command) : action.name;

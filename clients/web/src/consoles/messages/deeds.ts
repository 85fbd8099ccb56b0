// What may be done about a message, by its state and by whoever looks at it.
import type { RowOf } from '@/api/types';
import { phrase, type Phrase } from '@/words/phrase';

export interface Deed {
  command: 'RetryMessage' | 'DropMessage';
  way: 'retry' | 'drop'; // below the message's address
  word: Phrase; // in a row that has room for few
}

const RETRY: Deed = { command: 'RetryMessage', way: 'retry', word: phrase('ارسال دوباره', 'Send again') };
const DROP: Deed = { command: 'DropMessage', way: 'drop', word: phrase('کنار گذاشتن', 'Drop') };

const OFFERED: Record<RowOf<'messages'>['state'], Deed[]> = {
  waiting: [DROP],
  sent: [],
  dropped: [],
  failed: [RETRY, DROP],
  unknown: [RETRY, DROP],
};

export const deedsOf = (state: RowOf<'messages'>['state'], may: string[]): Deed[] =>
  OFFERED[state].filter(({ command }) => may.includes(command));

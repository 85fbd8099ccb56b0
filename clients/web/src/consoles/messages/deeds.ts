// What may be done about a message, by its state and by whoever looks at it.
import type { RowOf } from '@/api/types';

export interface Deed {
  command: 'RetryMessage' | 'DropMessage';
  way: 'retry' | 'drop'; // below the message's address
}

const RETRY: Deed = { command: 'RetryMessage', way: 'retry' };
const DROP: Deed = { command: 'DropMessage', way: 'drop' };

const OFFERED: Record<RowOf<'messages'>['state'], Deed[]> = {
  waiting: [DROP],
  sent: [],
  dropped: [],
  failed: [RETRY, DROP],
  unknown: [RETRY, DROP],
};

export const deedsOf = (state: RowOf<'messages'>['state'], may: string[]): Deed[] =>
  OFFERED[state].filter(({ command }) => may.includes(command));

// Devices are put on shelves by scanner: a device, then the shelf where it lies. Pure; ShelvePanel draws it.
import type { RowOf } from '@/api/types';

export type Waiting = Pick<RowOf<'archive'>, 'id' | 'number' | 'serial' | 'customer_name' | 'shelf'>;

export type Meant =
  | { kind: 'device'; device: Waiting } // the one to be put away next
  | { kind: 'shelf'; device: Waiting; shelf: string }
  | { kind: 'unknown'; code: string }; // no device that waits, and none was scanned before it

// `found`: the device that waits and has this code, if any.
export function meantBy(code: string, found: Waiting | undefined, chosen: Waiting | null): Meant {
  if (found) return { kind: 'device', device: found };
  return chosen ? { kind: 'shelf', device: chosen, shelf: code } : { kind: 'unknown', code };
}

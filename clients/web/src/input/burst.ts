// A burst of keys is a scan: at least six of them, no gap above 35 ms, ended by Enter or Tab.
import { characterOf, type Key } from './codes';

const LEAST_KEYS = 6;
const WIDEST_GAP = 35; // ms; scanners type a key each 7 to 20 ms

export class BurstReader {
  private text = '';
  private last = -Infinity;

  // Whether a key at `time` belongs to the keys before it.
  continues(time: number): boolean {
    return this.text !== '' && time - this.last <= WIDEST_GAP;
  }

  // A key at `time` (ms): the code that was scanned, when this key ends a burst.
  take(key: Key, time: number): string | null {
    const follows = this.continues(time);
    this.last = time;
    if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab') {
      const scanned = follows && this.text.length >= LEAST_KEYS ? this.text : null;
      this.text = '';
      return scanned;
    }
    if (/^(Shift|Control|Alt|CapsLock)/.test(key.code)) return null;
    const character = characterOf(key) ?? '';
    this.text = follows ? this.text + character : character;
    return null;
  }
}

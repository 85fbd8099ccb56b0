// Keys of the screen, bound by their place on the keyboard, so that a Persian layout changes
// nothing. The last one that was bound has a key; the list of them is what `?` shows.
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Phrase } from '@/words/phrase';
import { BurstReader } from './burst';

export interface Binding {
  key: string; // an event.code, with modifiers: "F9", "ctrl+Enter", "KeyP"
  does: Phrase;
  run: () => void;
}

type ScanHandler = (code: string) => void;

const SINGLE_KEY_WAIT = 40; // ms; a scan's next key comes sooner
const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

const nameOf = (event: KeyboardEvent) =>
  `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey ? 'shift+' : ''}${event.code}`;

// Sets what a field holds as if a person had typed it, so that React hears of it.
function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export class Keyboard {
  private bindings: Binding[] = [];
  private scanHandlers: ScanHandler[] = [];
  private listeners = new Set<() => void>();
  private burst = new BurstReader();
  private before: { field: HTMLInputElement | HTMLTextAreaElement; text: string } | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  bind(bindings: Binding[]): () => void {
    this.bindings = [...this.bindings, ...bindings];
    this.tell();
    return () => {
      this.bindings = this.bindings.filter((binding) => !bindings.includes(binding));
      this.tell();
    };
  }
  onScan(handler: ScanHandler): () => void {
    this.scanHandlers = [...this.scanHandlers, handler];
    return () => {
      this.scanHandlers = this.scanHandlers.filter((other) => other !== handler);
    };
  }
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  list = (): Binding[] => this.bindings;

  handle = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const inField = isField(event.target);
    if (inField && !this.burst.continues(event.timeStamp)) this.remember(event.target as HTMLInputElement);
    const scanned = this.burst.take({ code: event.code, shift: event.shiftKey }, event.timeStamp);
    clearTimeout(this.waiting);
    if (scanned !== null) {
      this.scanned(scanned, event);
      return;
    }
    this.press(event, inField);
  };

  private remember(field: HTMLInputElement): void {
    this.before = { field, text: field.value };
  }
  // A scan fills the field in which it was made, or goes to the screen.
  private scanned(code: string, event: KeyboardEvent): void {
    const { target } = event;
    const toScreen = target instanceof HTMLElement && target.closest('[data-scan="screen"]') !== null;
    if (isField(target) && !toScreen) {
      fill(target, code);
      return;
    }
    if (isField(target)) fill(target, this.before?.field === target ? this.before.text : '');
    event.preventDefault();
    event.stopPropagation();
    this.scanHandlers.at(-1)?.(code);
  }
  private press(event: KeyboardEvent, inField: boolean): void {
    const name = nameOf(event);
    const binding = this.bindings.findLast(({ key }) => key === name);
    if (!binding) return;
    const isSingle = /^(shift\+)?(Key[A-Z]|Digit\d|Slash|Space|Enter|Arrow\w+|Insert)$/.test(name);
    if (isSingle && inField && name !== 'Insert') return;
    if (/^(shift\+)?(Key|Digit)/.test(name)) {
      this.waiting = setTimeout(() => binding.run(), SINGLE_KEY_WAIT);
      return;
    }
    event.preventDefault();
    binding.run();
  }
  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const KeyboardContext = createContext<Keyboard | null>(null);

export function KeyboardProvider({ children }: { children: ReactNode }) {
  const keyboard = useMemo(() => new Keyboard(), []);
  useEffect(() => {
    document.addEventListener('keydown', keyboard.handle, { capture: true });
    return () => document.removeEventListener('keydown', keyboard.handle, { capture: true });
  }, [keyboard]);
  return <KeyboardContext value={keyboard}>{children}</KeyboardContext>;
}

function useKeyboard(): Keyboard {
  const keyboard = useContext(KeyboardContext);
  if (!keyboard) throw new Error('no KeyboardProvider');
  return keyboard;
}

// Binds keys while the screen is there. `run` may change from one drawing to the next.
export function useKeys(bindings: Binding[]): void {
  const keyboard = useKeyboard();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = bindings.map(({ key, does }) => `${key} ${does.en}`).join('\n');
  useEffect(() => {
    const bound = latest.current.map((binding, at) => ({ ...binding, run: () => latest.current[at]?.run() }));
    return keyboard.bind(bound);
  }, [keyboard, shape]);
}

export function useScan(handler: ScanHandler): void {
  const keyboard = useKeyboard();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => keyboard.onScan((code) => latest.current(code)), [keyboard]);
}

export function useBindings(): Binding[] {
  const keyboard = useKeyboard();
  return useSyncExternalStore(keyboard.subscribe, keyboard.list);
}

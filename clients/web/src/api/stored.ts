// What this browser keeps between two visits: choices of how things are shown, no work. A browser
// whose storage is full or switched off keeps nothing, and the choice holds until the page is closed.

export function stored(name: string, where: 'machine' | 'tab' = 'machine'): string | null {
  try {
    return storageOf(where).getItem(name);
  } catch {
    return null;
  }
}

export function store(name: string, value: string, where: 'machine' | 'tab' = 'machine'): void {
  try {
    storageOf(where).setItem(name, value);
  } catch {
    // As above.
  }
}

const storageOf = (where: 'machine' | 'tab'): Storage => (where === 'tab' ? sessionStorage : localStorage);

// What a person chose of a list on this machine: columns, and views under names of their own.
import { useState } from 'react';

export function useStored<Value>(name: string, otherwise: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    try {
      const stored = localStorage.getItem(`amani.${name}`);
      return stored === null ? otherwise : (JSON.parse(stored) as Value);
    } catch {
      return otherwise; // what an older page has stored is no longer understood
    }
  });
  const store = (next: Value) => {
    setValue(next);
    try {
      localStorage.setItem(`amani.${name}`, JSON.stringify(next));
    } catch {
      // The browser's storage is full: the choice holds until the page is closed.
    }
  };
  return [value, store];
}

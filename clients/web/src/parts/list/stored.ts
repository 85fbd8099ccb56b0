// What a person chose of a list on this machine: columns, and views under names of their own.
import { useState } from 'react';
import { store, stored } from '@/api/stored';

export function useStored<Value>(name: string, otherwise: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    try {
      const kept = stored(`amani.${name}`);
      return kept === null ? otherwise : (JSON.parse(kept) as Value);
    } catch {
      return otherwise; // what an older page has stored is no longer understood
    }
  });
  const choose = (next: Value) => {
    setValue(next);
    store(`amani.${name}`, JSON.stringify(next));
  };
  return [value, choose];
}

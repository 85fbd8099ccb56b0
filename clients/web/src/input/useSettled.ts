// A value as it was when it last stayed the same for a while: what is typed is asked for once it settles.
import { useEffect, useState } from 'react';

export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

// A function that stays the same from one drawing to the next and does what it was last drawn with: what takes it
// is not drawn again for its sake.
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useStable<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}

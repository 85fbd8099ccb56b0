// Rows as they are drawn: what fills the window at first, the rest once that is on the screen, and from then on
// all there are.
import { startTransition, useEffect, useMemo, useState } from 'react';

const ROW_HEIGHT = 36; // px
const ABOVE = 250; // px at least: header, title and tools of a list

export function useInParts<Row>(rows: Row[]): Row[] {
  const [isWhole, setIsWhole] = useState(false);
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (!hasRows || isWhole) return;
    const rest = () => startTransition(() => setIsWhole(true));
    const frame = requestAnimationFrame(() => setTimeout(rest));
    return () => cancelAnimationFrame(frame);
  }, [hasRows, isWhole]);
  return useMemo(
    () => (isWhole ? rows : rows.slice(0, Math.ceil((window.innerHeight - ABOVE) / ROW_HEIGHT))),
    [rows, isWhole],
  );
}

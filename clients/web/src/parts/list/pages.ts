// Where a page of a list begins: behind the page before it, or at a row that was jumped to.
export interface Place {
  from: number; // rows before it
  after?: string; // the cursor of the page before
  offset?: number; // as the site takes it: negative from the end
  of?: number; // how many rows there were when it was jumped to
}

export const BEGINNING: Place = { from: 0 };

// Rows that are passed over are walked over, so a row is reached from the nearer end.
export function placeOf(row: number, of: number): Place {
  const from = Math.max(0, Math.min(row, of - 1));
  if (from === 0) return BEGINNING;
  return { from, offset: from <= of / 2 ? from : from - of, of };
}

export const behind = (place: Place, cursor: string, size: number): Place => ({
  from: place.from + size,
  after: cursor,
  ...(place.of === undefined ? {} : { of: place.of }),
});

// The way here, the last page last; back from a row that was jumped to leads to the rows before it.
export function stepBack(way: Place[], size: number): Place[] {
  const here = way.at(-1) ?? BEGINNING;
  if (way.length > 1) return way.slice(0, -1);
  return [placeOf(here.from - size, here.of ?? here.from)];
}

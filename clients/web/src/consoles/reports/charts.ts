// What each chart gets from the frame that holds them.
import type { Sum } from './sums';

export interface ChartProps {
  isTable: boolean;
  onTable: () => void;
}

// What used parts are worth to who may know it: at cost inside the company, at his price outside.
export const worthOf = ({ totals }: Sum): number => Math.max(totals.cost ?? 0, totals.price ?? 0);

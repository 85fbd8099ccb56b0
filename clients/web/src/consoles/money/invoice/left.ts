// What of an invoice is left, line by line, after its credit notes.
import type { Schemas } from '@/api/types';

type Line = Schemas['InvoiceLine'];

export const netOf = (line: Line): number => line.gross - line.discount;
export const leftOf = (line: Line): number => netOf(line) - line.credited;
export const totalOf = (line: Line): number => netOf(line) + line.value_added_tax;

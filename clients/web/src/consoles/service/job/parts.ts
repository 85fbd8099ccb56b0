// What a job's parts still ask for, and what a recorded fitting has made.
import type { Recorded, Schemas } from '@/api/types';

export type JobPart = Schemas['JobPart'];

export const awaitsRemoval = (part: JobPart): boolean =>
  part.tag_number !== '' && part.removed === null && part.undone === null;

export const fittingsOf = ({ events }: Recorded): string[] =>
  events.filter(({ kind }) => kind === 'PartFitted').map(({ id }) => id);

// A used part that is owed has a tag, whose number the answer names; its id is that of the fitting.
export const tagsOf = (recorded: Recorded): string[] =>
  recorded.numbers.length > 0 ? fittingsOf(recorded) : [];

export const usualPayer = (kind: Schemas['JobRow']['kind']): JobPart['payer'] =>
  kind === 'warranty' || kind === 'contract' ? 'company' : 'customer';

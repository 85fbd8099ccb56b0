// A sheet that is tried out or recorded. A large one is work that goes on at the site: a task.
import { queryOptions } from '@tanstack/react-query';
import { newKey } from './commands';
import { isRefused } from './refusal';
import { request, respond } from './request';
import type { Schemas, Task } from './types';

export type ImportReport = Schemas['ImportReport'];

export interface SheetWanted {
  noun: string;
  csv: Blob;
  dryRun: boolean;
  partial?: boolean; // the good rows, without those that are refused
  confirmed?: boolean; // rows with warnings, too
  key?: string;
}

export type SheetAnswer = { report: ImportReport; wasRefused: boolean } | { task: Task };

// Of a refusal that has a report in it: some rows were wrong, and nothing was recorded.
export function reportIn(refusal: unknown): ImportReport | null {
  const found = refusal as Partial<ImportReport> | null;
  return found && Array.isArray(found.refused) && typeof found.rows === 'number'
    ? (found as ImportReport)
    : null;
}

export async function sendSheet(wanted: SheetWanted): Promise<SheetAnswer> {
  try {
    const response = await respond(`/imports/${wanted.noun}`, {
      method: 'POST',
      file: wanted.csv,
      key: wanted.key ?? newKey(),
      query: {
        dry_run: wanted.dryRun || undefined,
        partial: wanted.partial ? true : undefined,
        confirmed: wanted.confirmed ? true : undefined,
      },
    });
    const body: unknown = await response.json();
    return response.status === 202
      ? { task: body as Task }
      : { report: body as ImportReport, wasRefused: false };
  } catch (error) {
    const report = isRefused(error) ? reportIn(error.refusal) : null;
    if (!report) throw error;
    return { report, wasRefused: true };
  }
}

// The same of a task that has ended.
export function answerOf(task: Task): SheetAnswer | null {
  if (task.state === 'finished') return { report: task.result as ImportReport, wasRefused: false };
  const report = reportIn(task.refusal);
  return report && { report, wasRefused: true };
}

// What would become of an import if it were taken back.
export const tryTakingBack = (noun: string, number: number) =>
  queryOptions({
    queryKey: ['imports', 'take-back', noun, number],
    queryFn: ({ signal }) =>
      request<Schemas['ImportTakenBack']>(`/imports/${noun}/take-back`, {
        method: 'POST',
        query: { dry_run: true, import: number },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

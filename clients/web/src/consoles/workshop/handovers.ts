// Which handover a scan means: by the job's number or receipt, or by the device's serial.
import type { RowOf } from '@/api/types';

export type Handover = RowOf<'handovers'> & { job: string };

export const isOfJob = (row: RowOf<'handovers'>): row is Handover => row.job !== null;

const bare = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export function handoverOf(rows: Handover[], code: string): Handover | undefined {
  const scanned = code.toUpperCase();
  return rows.find(({ job, job_number: number, serial }) => {
    if (scanned === job || (number && scanned.includes(number.toUpperCase()))) return true;
    return serial !== '' && bare(serial) === bare(scanned);
  });
}

// What a code means at the counter: a device, or the page of some other record.
import { resolve } from '@/api/queries';
import { request, type Query } from '@/api/request';
import type { Noun, Page, RowOf } from '@/api/types';
import { understoodSerial } from './admission/admission';

export type Scanned =
  | { kind: 'serial'; serial: string; openJob: string | null } // known here
  | { kind: 'page'; href: string }
  | { kind: 'unknown'; code: string };

const first = async <Name extends Noun>(noun: Name, query: Query): Promise<RowOf<Name> | undefined> =>
  (await request<Page<RowOf<Name>>>(`/${noun}`, { query: { ...query, limit: 1 } })).rows[0];

// Lists are asked rather than single records, for a code that nobody knows is no fault at a counter.
export async function meaningOf(typed: string): Promise<Scanned> {
  const code = understoodSerial(typed);
  if (/^AMANI:/i.test(code)) {
    const { href } = await resolve(code);
    return href ? { kind: 'page', href } : { kind: 'unknown', code };
  }
  const serial = await first('serials', { serial: code });
  if (serial) {
    const open = await first('open-jobs', { serial: serial.id });
    return { kind: 'serial', serial: serial.id, openJob: open?.id ?? null };
  }
  const job = await first('jobs', { number: code });
  return job ? { kind: 'page', href: `/jobs/${job.id}` } : { kind: 'unknown', code };
}

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

const IMEI = /^\d{15}$/;

// A product by its serial, or by one of its IMEIs.
export async function productOf(code: string): Promise<RowOf<'serials'> | undefined> {
  const bySerial = await first('serials', { serial: code });
  if (bySerial || !IMEI.test(code)) return bySerial;
  return (await first('serials', { imei1: code })) ?? first('serials', { imei2: code });
}

// Lists are asked rather than single records, for a code that nobody knows is no fault at a counter.
export async function meaningOf(typed: string): Promise<Scanned> {
  const code = understoodSerial(typed);
  if (/^AMANI:/i.test(code)) {
    const { href } = await resolve(code);
    return href ? { kind: 'page', href } : { kind: 'unknown', code };
  }
  const serial = await productOf(code);
  if (serial) {
    const open = await first('open-jobs', { serial: serial.id });
    return { kind: 'serial', serial: serial.id, openJob: open?.id ?? null };
  }
  const job = await first('jobs', { number: code });
  return job ? { kind: 'page', href: `/jobs/${job.id}` } : { kind: 'unknown', code };
}

// What a scan at the used-part desk names: a tag, a piece's serial, a part, a waybill, a holder.
import type { QueryClient } from '@tanstack/react-query';
import { listPage, record } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { latinDigits } from '@/format/digits';
import { siteOnPaper } from '@/input/codes';
import { lookUp } from '@/parts/scan/lookUp';
import type { Read, Receipt } from './receipt';

type Debt = Schemas['UsedPartRow'];

const UNSETTLED = 'owed,removed,shipped,rejected';
const OFFERS = 20; // the oldest debts of a part, for as many pieces of it without a tag

// A tag whose data has not come is of the site that its paper names.
const tagOf = (number: string, debt: Omit<Debt, 'number'> | null, site: string | null = null): Read => ({
  kind: 'tag',
  number,
  part: debt?.part_code ?? '',
  name: debt?.part_name ?? '',
  serial: debt?.part_serial ?? '',
  holder: debt?.holder_code ?? site,
});

// The debt of the piece that has this serial.
async function debtOfSerial(client: QueryClient, serial: string): Promise<Read | null> {
  const { rows } = await client.query(listPage('used-parts', { part_serial: serial, limit: 1 }));
  return rows[0] ? tagOf(rows[0].number, rows[0]) : null;
}

async function offersOf(client: QueryClient, part: string, holder: string | null): Promise<string[]> {
  if (!holder) return [];
  const query = { holder_code: holder, part_code: part, state_in: UNSETTLED };
  const { rows } = await client.query(
    listPage('used-parts', { ...query, sort: 'fitted_day', limit: OFFERS }),
  );
  return rows.map(({ number }) => number);
}

export async function readScan(client: QueryClient, code: string, receipt: Receipt): Promise<Read | null> {
  const found = await lookUp(code);
  if (found?.kind === 'used_part')
    return tagOf(
      found.number,
      found.id ? await client.query(record('used-parts', found.id)) : null,
      siteOnPaper(code),
    );
  if (found?.kind === 'part') {
    const offers = await offersOf(client, found.number, receipt.holder);
    return { kind: 'part', code: found.number, name: found.name ?? '', offers };
  }
  if (found?.kind === 'waybill') {
    const waybill = found.id ? await client.query(record('waybills', found.id)) : null;
    return { kind: 'waybill', number: found.number, from: waybill?.from_site_code ?? siteOnPaper(code) };
  }
  if (found?.kind === 'site' || found?.kind === 'agent') return { kind: 'holder', code: found.number };
  return debtOfSerial(client, latinDigits(code).toUpperCase());
}

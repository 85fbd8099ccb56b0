// Every form on every paper that it is made for, as the PDF that people print. tools/screenshots makes
// pictures of their pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER } from './camera.ts';

const HUB = process.env.AMANI_HUB ?? '';
const NODE = process.env.AMANI_NODE ?? '';

interface Form {
  form: string;
  of: string; // a list whose first row is printed
  at: string;
  papers: string[];
  more?: string;
}
const FORMS: Form[] = [
  { form: 'admission-receipt', of: 'jobs', at: NODE, papers: ['a5', 'a4', '80mm'] },
  { form: 'job-card', of: 'jobs', at: NODE, papers: ['a5'] },
  { form: 'bench-sticker', of: 'jobs', at: NODE, papers: ['label'] },
  { form: 'used-part-tag', of: 'used-parts', at: NODE, papers: ['label', '80mm'] },
  { form: 'used-receipt', of: 'used-receipts', at: HUB, papers: ['a5', 'a4'] },
  { form: 'waybill', of: 'waybills', at: HUB, papers: ['a5', 'a4'] },
  { form: 'voucher', of: 'vouchers', at: HUB, papers: ['a5', 'a4'] },
  { form: 'statement', of: 'agents', at: HUB, papers: ['a4'], more: '&from=1404/01/01' },
];

async function cookieOf(base: string, password: string): Promise<string> {
  const response = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'admin', password }),
  });
  return response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
}

test.each(FORMS)(
  '$form',
  async ({ form, of, at, papers, more = '' }) => {
    const cookie = await cookieOf(at, (at === HUB ? process.env.AMANI_HUB_PASSWORD : process.env.AMANI_NODE_PASSWORD) ?? '');
    const list = (await (await fetch(`${at}/api/v1/${of}?limit=1`, { headers: { cookie } })).json()) as { rows: { id: string }[] };
    const folder = join(FOLDER, 'prints');
    mkdirSync(folder, { recursive: true });
    for (const language of ['fa', 'en'])
      for (const paper of papers) {
        const address = `${at}/api/v1/prints/${form}/${list.rows[0]?.id ?? ''}?paper=${paper}&language=${language}${more}`;
        const response = await fetch(address, { headers: { cookie, accept: 'application/pdf' } });
        expect([response.status, address]).toEqual([200, address]);
        writeFileSync(join(folder, `${form}-${paper}-${language}.pdf`), Buffer.from(await response.arrayBuffer()));
      }
  },
  300_000,
);

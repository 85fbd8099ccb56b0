// The centre: used parts come back by scanner, and the books say the same at both ends.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { failed, Person, TRIED_OUT } from './person.ts';
import { aWorld, serial, synced, type Recorded, type World } from './world.ts';

// A repair in warranty whose pump is owed and removed; the number of its tag.
async function aRemovedPump(world: World, of: string): Promise<string> {
  const { node } = world;
  const customer = await node.post<Recorded>('/customers', { name: 'رضا احمدی', kind: 'natural' });
  await node.post(`/serials/${of}/activate`, { warranty_card: `88${of.slice(-4)}`, start: 'today-7' });
  const job = await node.post<Recorded>('/jobs', { serial: of, customer: customer.id, complaint: 'آب نمی‌کشد' });
  await node.post(`/jobs/${job.id}/fit`, { part: 'PUMP', payer: 'company' });
  const owed = await node.get<{ rows: { number: string; job: string }[] }>('/used-parts');
  const tag = owed.rows.find((row) => row.job === job.id)?.number ?? '';
  await node.post(`/jobs/${job.id}/remove`, { tag });
  return tag;
}

describe('goods on the way', () => {
  let world: World;
  let desk: Person;
  let keeper: Person;
  beforeAll(async () => {
    world = await aWorld();
  });
  endAfterAll(() => world);
  beforeEach(async () => {
    desk = await Person.signedIn(world.hub, 'admin');
    keeper = await Person.signedIn(world.node, 'ali');
  });
  afterEach(async (context) => {
    const name = failed(context);
    await desk.leave(name && `${name} hub`);
    await keeper.leave(name);
  });
  const pumps = async () => {
    const { rows } = await world.node.get<{ rows: { quantity: number; place_kind: string }[] }>('/stock?part_code=PUMP&site_code=AG-KRJ');
    return rows.reduce((sum, { quantity }) => sum + quantity, 0);
  };

  test('ten were sent and nine came: received by the QR code of the paper, and the tenth is a case that both ends see', async () => {
    const sent = await world.hub.post<Recorded>('/dispatches', { to: 'AG-KRJ', lines: [{ part: 'PUMP', quantity: 10 }] });
    await synced(world.node);
    const before = await pumps();
    const codes = await desk.codesOn(`waybill/${sent.id}?paper=a5`);
    await keeper.open('/receive');
    keeper.keys = 0;
    await keeper.scan(codes[0] ?? '');
    await keeper.page.getByText(sent.number).first().waitFor();
    for (let piece = 0; piece < 9; ++piece) await keeper.scan('PUMP');
    await keeper.page.getByText('۱ نرسیده').first().waitFor();
    await keeper.findsNothingWrong();
    await keeper.press('F9');
    await expect.poll(pumps, { timeout: 20_000 }).toBe(before + 9);
    expect(keeper.keys).toBeLessThanOrEqual(3 + 9); // the paper, F9, and a scan a piece
    for (const person of [desk, keeper]) {
      await synced(world.node); // the count goes up, and then what the centre made of it comes down
      await person.open('/discrepancies');
      await person.page.getByRole('row', { name: /تفاوت فرستاده و رسیده.*PUMP/ }).waitFor();
    }
  });
});

describe('the used-part desk', () => {
  let world: World;
  let desk: Person;
  let tag: string;
  beforeAll(async () => {
    world = await aWorld('--manual-sync'); // what has not come yet is the subject
    tag = await aRemovedPump(world, serial(1));
    await world.node.post('/used-dispatches', { lines: [{ tag }] });
    await synced(world.node);
  });
  endAfterAll(() => world);
  beforeEach(async () => {
    desk = await Person.signedIn(world.hub, 'admin');
  });
  leaveAfterEach(() => desk);

  const register = async () => {
    await desk.open('/used-receipts/new');
    await desk.scan(tag);
    await desk.page.locator('main').getByText(tag).first().waitFor();
    await desk.page.waitForLoadState('networkidle');
    await desk.findsNothingWrong();
  };

  test('a piece that is scanned is worth its labour and recovery, and is credited once it is registered', async () => {
    await register();
    await desk.page.getByText('۹۰۰٬۰۰۰').first().waitFor();
    await desk.press('F9');
    await desk.page.getByRole('dialog').waitFor();
    await desk.press('F9');
    await expect
      .poll(async () => (await world.hub.get<{ rows: unknown[] }>('/used-receipts')).rows.length, { timeout: 20_000 })
      .toBe(1);
  });

  test('the same piece again is a duplicate, worth nothing, and names the receipt that was first', async () => {
    const [first] = (await world.hub.get<{ rows: { number: string }[] }>('/used-receipts')).rows;
    await register();
    await desk.page.getByText(/تکراری/).first().waitFor();
    await desk.page.getByText('۹۰۰٬۰۰۰').first().waitFor({ state: 'hidden' });
    await desk.page.getByRole('link', { name: first?.number ?? '?' }).waitFor();
    await desk.press('F9');
    await desk.page.getByRole('dialog').waitFor();
    await desk.press('F9');
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    const stock = await world.hub.get<{ rows: { quantity: number }[] }>('/stock?part_code=PUMP&place_kind=quarantine');
    expect(stock.rows.map(({ quantity }) => quantity)).toEqual([1]);
  });

  test('a piece that comes before its data is provisional, and turns firm by itself', async () => {
    const early = await aRemovedPump(world, serial(2));
    await world.node.post('/used-dispatches', { lines: [{ tag: early }] });
    const agent = await Person.signedIn(world.node, 'ali');
    const owed = await world.node.get<{ rows: Recorded[] }>('/used-parts');
    const fitting = owed.rows.find(({ number }) => number === early)?.id ?? '';
    const [onTag = ''] = await agent.codesOn(`used-part-tag/${fitting}?paper=label`);
    await agent.leave();
    await desk.open('/used-receipts/new');
    await desk.scan(onTag);
    await desk.page.getByText('داده‌اش نرسیده').waitFor();
    await desk.press('Slash');
    await desk.typeCode('PUMP');
    await desk.press('Enter');
    await desk.page.locator('li[data-colour=amber]').getByText('(موقت)').waitFor();
    await desk.findsNothingWrong();
    await desk.press('F9');
    await desk.page.getByRole('dialog').waitFor();
    await desk.press('F9');
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    const standing = async () => {
      const { rows } = await world.hub.get<{ rows: { holder_code: string; standing: string }[] }>('/used-pieces');
      return rows.map((piece) => piece.standing);
    };
    expect(await standing()).toContain('provisional');
    await desk.open('/statement?agent=AG-KRJ');
    await desk.page.getByText(/موقت/).first().waitFor();
    await synced(world.node);
    await expect.poll(standing).not.toContain('provisional');
    await desk.page.getByText('۱٬۸۰۰٬۰۰۰').first().waitFor(); // on the page that stands open
  });

  test('the statement says the same to the centre and to the agent', async () => {
    await synced(world.node);
    const agent = await Person.signedIn(world.node, 'ali');
    for (const person of [desk, agent]) {
      await person.open('/statement?agent=AG-KRJ');
      await person.page.getByText('۹۰۰٬۰۰۰').first().waitFor();
      await person.findsNothingWrong();
    }
    await agent.leave();
  });

  test('a duplicate is ruled to be another piece, and the ruling is taken back: the credit and its reverse', async () => {
    const [job] = (await world.node.get<{ rows: Recorded[] }>('/jobs')).rows;
    const fitted = await world.node.post<Recorded>(`/jobs/${job?.id ?? ''}/fit`, { part: 'PUMP', payer: 'company' });
    await synced(world.node);
    const owed = async () => (await world.hub.get<{ closing: number }>('/statement?agent=AG-KRJ')).closing;
    const before = await owed();
    const other = await desk.tab();
    const row = (person: Person) => person.page.getByRole('row', { name: /داغی تکراری/ });
    for (const person of [other, desk]) {
      await person.open('/discrepancies');
      await row(person).waitFor();
    }
    await row(desk).getByText('داغی تکراری').click(); // no link that stands in the row
    await desk.page.getByRole('button', { name: /^۱\. / }).waitFor();
    await desk.press('Digit1');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel(/برچسب داغی/).first().fill(fitted.number);
    await desk.page.getByRole('option', { name: fitted.number }).waitFor();
    await desk.press('Enter');
    await dialog.getByLabel(/دلیل/).fill('برچسب دو قطعه جابه‌جا شده بود');
    await desk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await row(other).waitFor({ state: 'hidden' }); // what somebody else looks at follows by itself
    expect(await owed()).toBe(before - 900_000);
    await desk.page.getByRole('button', { name: /^۱\. / }).waitFor();
    await desk.press('Digit1');
    await dialog.getByText('می‌ماند').waitFor(); // in quarantine
    await dialog.getByLabel(/دلیل/).fill('همان قطعه است');
    await desk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(owed).toBe(before);
    await desk.findsNothingWrong([TRIED_OUT]);
  });
});

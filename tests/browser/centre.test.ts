// The centre: used parts come back by scanner, and the books say the same at both ends.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, Person } from './person.ts';
import { aWorld, serial, synced, type World } from './world.ts';

interface Recorded {
  id: string;
  number: string;
}

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

describe('the used-part desk', () => {
  let world: World;
  let desk: Person;
  let tag: string;
  beforeAll(async () => {
    world = await aWorld();
    tag = await aRemovedPump(world, serial(1));
    await world.node.post('/used-dispatches', { lines: [{ tag }] });
    await synced(world.node);
  });
  afterAll(async () => {
    await world.end();
    await closeBrowser();
  });
  beforeEach(async () => {
    desk = await Person.at(world.hub);
    await desk.signIn('admin');
  });
  afterEach(({ task }) => desk.leave(task.result?.state === 'fail' ? task.name : undefined));

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

  test('the same piece again is a duplicate and worth nothing', async () => {
    await register();
    await desk.page.getByText(/تکراری/).first().waitFor();
    await desk.page.getByText('۹۰۰٬۰۰۰').first().waitFor({ state: 'hidden' });
  });

  test('the statement says the same to the centre and to the agent', async () => {
    await synced(world.node);
    const agent = await Person.at(world.node);
    await agent.signIn('ali');
    for (const person of [desk, agent]) {
      await person.open('/statement?agent=AG-KRJ');
      await person.page.getByText('۹۰۰٬۰۰۰').first().waitFor();
      await person.findsNothingWrong();
    }
    await agent.leave();
  });
});

// A line of a mobile telephone, that breaks in the middle of a sync.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leaveAfterEach } from './ending.ts';
import { closeBrowser, Person } from './person.ts';
import { Link } from './link.ts';
import { aWorld, serial, type World } from './world.ts';

const CRAWL = 5_000; // bytes a second: 40 kbit/s
const WAITING = 6_000; // customers who are to be sent: a minute at a crawl
const ENOUGH = 20_000; // bytes, until it is in the middle

describe('a line that breaks', () => {
  let world: World;
  let link: Link;
  let clerk: Person;
  beforeAll(async () => {
    world = await aWorld('--manual-sync');
    link = new Link(world.hub.syncPort);
    const address = await link.open();
    await world.node.end();
    world.node.options.push('--hub', address);
    await world.node.start();
    const random = (length: number) => Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('');
    const rows = Array.from({ length: WAITING }, (_, at) => `مشتری ${at} ${random(30)},${`0912${String(at).padStart(7, '0')}`},natural`);
    await world.node.importSheet('customers', `name,mobile,kind\n${rows.join('\n')}\n`);
  });
  afterAll(async () => {
    link.close();
    await world.end();
    await closeBrowser();
  });
  beforeEach(async () => {
    clerk = await Person.signedIn(world.node, 'ali');
  });
  leaveAfterEach(() => clerk);

  const chip = (text: RegExp) => clerk.page.locator('header').getByRole('link', { name: text }).waitFor({ timeout: 100_000 }); // two failures are followed by pauses of some 35 s
  const left = async () => (await world.node.get<{ to_send: number }>('/status')).to_send;

  test('the page stays usable while it crawls and after it broke; what is left goes on, and the chip is right', async () => {
    await chip(/سند در انتظار ارسال/);
    link.mend(CRAWL);
    await clerk.open('/sync');
    await clerk.press('KeyS');
    await expect.poll(() => link.carried, { timeout: 60_000 }).toBeGreaterThan(ENOUGH);

    await clerk.open('/admission');
    await clerk.scan(serial(1));
    await clerk.page.getByRole('combobox', { name: /^مشتری/ }).fill('09120000007');
    await clerk.page.getByRole('option').first().click();
    await clerk.page.getByLabel(/ایراد اظهارشده/).first().fill('آب نمی‌کشد');
    link.cut();
    await clerk.press('F9');
    await clerk.page.getByText(/ثبت شد: .*KRJ-ADM-/).waitFor();
    await clerk.findsNothingWrong();
    await clerk.open('/sync');
    await chip(/سند در انتظار ارسال/);
    expect(await left()).toBeGreaterThan(1);

    link.mend();
    await clerk.press('KeyS');
    await chip(/چیزی در انتظار ارسال نیست/);
    const last = `0912${String(WAITING - 1).padStart(7, '0')}`;
    const { rows } = await world.hub.get<{ rows: unknown[] }>(`/customers?q=${last}`);
    expect(rows).toHaveLength(1);
    await clerk.findsNothingWrong();
  }, 300_000);
});

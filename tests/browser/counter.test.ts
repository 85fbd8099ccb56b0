// The counter of an agent, offline, in Persian, by keyboard and scanner.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, Person } from './person.ts';
import { aWorld, serial, type World } from './world.ts';

interface Job {
  id: string;
  number: string;
  serial: string;
  customer_name: string;
  stage: number;
}

const jobsOf = async (world: World, of: string): Promise<Job[]> =>
  (await world.node.get<{ rows: Job[] }>(`/jobs?serial=${of}`)).rows;

describe('the counter', () => {
  let world: World;
  let clerk: Person;
  beforeAll(async () => {
    world = await aWorld();
    await world.node.post('/customers', { name: 'مریم کریمی', mobile: '09121234567', kind: 'natural' });
    await world.hub.end(); // the uplink is cut
  });
  afterAll(async () => {
    await world.end();
    await closeBrowser();
  });
  beforeEach(async () => {
    await world.node.drop('/drafts/admission');
    clerk = await Person.at(world.node);
    await clerk.signIn('ali');
  });
  afterEach(({ task }) => clerk.leave(task.result?.state === 'fail' ? task.name : undefined));

  const admit = async (of: string, complaint: string) => {
    await clerk.open('/admission');
    clerk.keys = 0;
    await clerk.scan(of);
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.type('4567');
    await clerk.page.getByRole('option', { name: /کریمی/ }).first().waitFor();
    await clerk.press('Enter');
    const before = clerk.keys;
    await clerk.type(complaint);
    const keys = before;
    return { keys, record: () => clerk.press('F9') };
  };
  const recorded = (of: string) =>
    expect.poll(async () => (await jobsOf(world, of)).length, { timeout: 20_000 });

  test('admits a known serial with at most 25 keys, and prints its receipt', async () => {
    const printed = clerk.page.waitForResponse((response) => /prints\/admission-receipt.*copy=1/.test(response.url()));
    const { keys, record } = await admit(serial(1), 'آب نمی‌کشد');
    await record();
    await recorded(serial(1)).toBe(1);
    expect(keys + 1).toBeLessThanOrEqual(25);
    const [job] = await jobsOf(world, serial(1));
    expect(job).toMatchObject({ customer_name: 'مریم کریمی', stage: 1 });
    expect(await (await printed).text()).toContain('<svg');
    await clerk.findsNothingWrong();
  });

  test('records once what is pressed twice', async () => {
    const { record } = await admit(serial(2), 'صدا می‌دهد');
    await Promise.all([record(), record()]);
    await recorded(serial(2)).toBe(1);
    await clerk.page.waitForTimeout(1_500);
    expect(await jobsOf(world, serial(2))).toHaveLength(1);
  });

  test('finds what is typed with other letters and digits, and shows what it understood', async () => {
    await clerk.open('/admission');
    await clerk.scan(serial(3));
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.type('كريمي');
    await clerk.page.getByRole('option', { name: /مریم کریمی/ }).first().waitFor();
    await clerk.press('Enter');
    const promised = clerk.page.getByLabel(/وعده تحویل/).first();
    await promised.fill('٧/٩');
    await clerk.page.getByText(/آذر/).first().waitFor();
    await clerk.findsNothingWrong();
  });

  test('keeps what was recorded, and the draft after it, through a kill of the program', async () => {
    const { record } = await admit(serial(4), 'روشن نمی‌شود');
    await record();
    await recorded(serial(4)).toBe(1);
    await admit(serial(5), 'نیمه‌کاره');
    await expect
      .poll(async () => JSON.stringify(await world.node.get('/drafts/admission').catch(() => null)), { timeout: 10_000 })
      .toContain('نیمه‌کاره');
    await world.node.end('SIGKILL');
    await world.node.start();
    expect(await jobsOf(world, serial(4))).toHaveLength(1);
    await clerk.open('/admission');
    await expect.poll(() => clerk.page.getByLabel(/ایراد اظهارشده/).first().inputValue()).toBe('نیمه‌کاره');
  });

  test('fits a returnable part and prints the tag of the old one', async () => {
    await world.node.post(`/serials/${serial(6)}/activate`, { warranty_card: '880006', start: 'today-7' });
    const { record } = await admit(serial(6), 'پمپ کار نمی‌کند');
    await record();
    await recorded(serial(6)).toBe(1);
    const [job] = await jobsOf(world, serial(6));
    await clerk.open(`/jobs/${job?.id ?? ''}`);
    const printed = clerk.page.waitForResponse((response) => /prints\/used-part-tag.*copy=1/.test(response.url()));
    await clerk.press('KeyP');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel(/قطعه/).first().fill('PUMP');
    await clerk.page.getByRole('option', { name: /PUMP/ }).waitFor();
    await clerk.press('Enter');
    await clerk.press('F9');
    expect(await (await printed).text()).toContain('<svg');
    const owed = await world.node.get<{ rows: { part_code: string; state: string }[] }>('/used-parts');
    expect(owed.rows.map(({ part_code }) => part_code)).toContain('PUMP');
    await clerk.findsNothingWrong();
  });

  test('a technician works on a phone', async () => {
    const phone = await Person.at(world.node, { width: 360, height: 740 });
    await phone.signIn('ali');
    await phone.open('/jobs');
    await phone.findsNothingWrong();
    await phone.leave();
  });
});

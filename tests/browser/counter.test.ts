// The counter of an agent, offline, in Persian, by keyboard and scanner.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { NOT_KNOWN, Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, PASSWORD, serial, type World } from './world.ts';

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
  endAfterAll(() => world);
  beforeEach(async () => {
    await world.node.drop('/drafts/admission');
    clerk = await Person.signedIn(world.node, 'ali');
  });
  leaveAfterEach(() => clerk);

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
    // The page has heard of it, too: what is recorded is no draft any longer.
    await expect.poll(() => clerk.page.getByLabel(/ایراد اظهارشده/).first().inputValue()).toBe('');
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

  test('records once what is sent again because no answer came', async () => {
    const { record } = await admit(serial(7), 'خشک نمی‌کند');
    await clerk.page.route('**/api/v1/jobs*', async (route) => {
      if (route.request().method() !== 'POST' || route.request().url().includes('dry_run')) return route.fallback();
      await route.fetch();
      return route.abort('connectionreset'); // it was done, and the answer was lost
    });
    await record();
    await clerk.page.getByRole('alert').first().waitFor();
    await clerk.page.unroute('**/api/v1/jobs*');
    await record();
    await clerk.page.getByText(/ثبت شد/).first().waitFor();
    expect(await jobsOf(world, serial(7))).toHaveLength(1);
  });

  test('takes in an unknown device of an unknown customer on one form', async () => {
    await clerk.open('/admission');
    await clerk.scan('WM7K-990001');
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.page.getByText('این سریال در این محل شناخته نیست').waitFor();
    await clerk.typeCode('WM7K');
    await clerk.page.getByRole('option', { name: /WM7K/ }).first().waitFor();
    await clerk.press('Enter'); // chosen, and on to the customer
    await clerk.page.locator('label:has-text("مشتری: همراه یا نام") ~ * input:focus').waitFor();
    await clerk.type('09351112233');
    await clerk.page.getByRole('option').first().waitFor();
    await clerk.press('Enter');
    await clerk.page.locator('input[name=name]:focus').waitFor();
    await clerk.type('حسین مرادی');
    await clerk.page.getByLabel(/ایراد اظهارشده/).first().fill('نمی‌چرخد');
    await clerk.findsNothingWrong([NOT_KNOWN]);
    await clerk.press('F9');
    await recorded('WM7K-990001').toBe(1);
    const [job] = await jobsOf(world, 'WM7K-990001');
    expect(job?.customer_name).toBe('حسین مرادی');
    const found = await world.node.get<{ rows: { mobile: string }[] }>('/customers?q=09351112233');
    expect(found.rows).toHaveLength(1);
  });

  test('fits, removes and finishes a repair with the old part on its tag, in at most eight keys', async () => {
    await world.node.post(`/serials/${serial(8)}/activate`, { warranty_card: '880008', start: 'today-7' });
    const job = await aJob(world.node, serial(8));
    await world.node.post(`/jobs/${job.id}/work`, { fault: 'پمپ سوخته', action: 'تعویض پمپ' });
    await clerk.open(`/jobs/${job.id}`);
    clerk.keys = 0;
    await clerk.press('KeyP');
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.scan('PUMP');
    await clerk.page.getByText(/موجودی این محل/).waitFor();
    await clerk.press('F9');
    await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await clerk.page.getByText('قطعه بازشده ثبت نشده').waitFor();
    await clerk.press('KeyF');
    const finish = clerk.page.getByRole('dialog', { name: /پایان تعمیر/ });
    await finish.getByText(/قطعه بازشده برچسب .*KRJ-U-.* ثبت نشده است/).waitFor();
    await finish.getByRole('button', { name: 'بازکردن قطعه' }).click(); // one action cures it
    clerk.keys += 1;
    const remove = clerk.page.getByRole('dialog', { name: /بازکردن قطعه/ });
    await remove.waitFor();
    await clerk.press('F9');
    await remove.waitFor({ state: 'hidden' });
    await finish.getByText(/ثبت نشده است/).waitFor({ state: 'hidden' });
    await clerk.press('F9');
    await expect.poll(async () => (await world.node.get<{ state: string }>(`/jobs/${job.id}`)).state, { timeout: 20_000 }).toBe('ready');
    expect(clerk.keys).toBeLessThanOrEqual(8);
    await clerk.findsNothingWrong([TRIED_OUT]);
  });

  test('a technician with a phone at the door: part, old part, finish, delivery, and the page opened again without a line', async () => {
    await world.node.post('/users', { login: 'sara', name: 'سارا', roles: ['technician'], password: PASSWORD });
    const job = await aJob(world.node, serial(9));
    const phone = await Person.signedIn(world.node, 'sara', { width: 360, height: 740 });
    await phone.page.getByRole('navigation').getByRole('link', { name: 'پرونده‌ها' }).tap();
    await phone.findsNothingWrong();
    await phone.page.getByText(job.number).first().tap();
    const dialog = phone.page.getByRole('dialog');
    const does = async (what: string, fill: () => Promise<void> = async () => undefined) => {
      await phone.page.getByRole('button', { name: what, exact: true }).tap();
      await fill();
      await dialog.getByRole('button', { name: `${what} (F9)` }).tap();
      await dialog.waitFor({ state: 'hidden' });
    };
    await does('نصب قطعه', async () => {
      await dialog.getByLabel(/قطعه/).first().fill('پمپ');
      await phone.page.getByRole('option', { name: /PUMP/ }).tap();
      await phone.findsNothingWrong();
    });
    await phone.page.reload();
    await phone.page.getByText('پمپ تخلیه').first().waitFor();
    await does('ثبت شرح کار', async () => {
      for (const field of await dialog.getByRole('textbox').all()) await field.fill('پمپ سوخته بود');
    });
    await does('پایان تعمیر');
    // The delivery leads to the invoice and to the money first.
    await phone.page.getByRole('button', { name: 'تحویل دستگاه', exact: true }).tap();
    await dialog.getByText('۳٬۴۸۰٬۰۰۰').first().waitFor();
    await dialog.getByRole('button', { name: 'صدور فاکتور', exact: true }).tap();
    for (const step of ['صدور فاکتور', 'دریافت وجه', 'تحویل دستگاه'])
      await dialog.getByRole('button', { name: `${step} (F9)` }).tap();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await world.node.get<{ state: string }>(`/jobs/${job.id}`)).state).toBe('delivered');
    await phone.findsNothingWrong([TRIED_OUT]);
    await phone.leave();
  });
});

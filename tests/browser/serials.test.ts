// The data base of serials: found by any of its names, corrected with its history, flagged, open twice.
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAfterAll } from './ending.ts';
import { failed, NOT_KNOWN, Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, serial, synced, type World } from './world.ts';

const IMEI = '490154203237518';

describe('the data base of serials', () => {
  let world: World;
  let desk: Person; // at the centre
  let clerk: Person; // of the agent
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.post('/serials', { serial: 'PH9-0004217', model: 'WM7K', imei1: IMEI, warranty_start: 'today-7', factory_parts: ['PUMP:SN-7710'] });
    await world.node.post('/customers', { name: 'مریم کریمی', mobile: '09121234567', kind: 'natural' });
    await synced(world.node);
  });
  endAfterAll(() => world);
  beforeEach(async () => {
    await world.node.drop('/drafts/admission');
    desk = await Person.signedIn(world.hub, 'admin');
    clerk = await Person.signedIn(world.node, 'ali');
  });
  afterEach(async (context) => {
    const name = failed(context);
    await desk.leave(name && `${name} hub`);
    await clerk.leave(name);
  });

  test('finds a product by its IMEI: from the box of every page, and at admission', async () => {
    await clerk.page.locator('body').click();
    await clerk.press('F2');
    await clerk.scan(IMEI);
    await clerk.page.getByRole('heading', { name: /PH9-0004217/ }).waitFor();
    await clerk.page.getByText('SN7710').waitFor(); // what it left the factory with
    await clerk.findsNothingWrong();
    await clerk.open('/admission');
    await clerk.scan(IMEI);
    await clerk.page.getByRole('status').getByText('PH9-0004217').waitFor();
    await clerk.page.getByRole('status').getByText('در گارانتی').waitFor();
    await clerk.findsNothingWrong();
  });

  test('takes the serial that was probably meant with one key', async () => {
    await clerk.open('/admission');
    await clerk.scan('WM7K-0OOO01'); // the letter O for zeros
    await clerk.page.getByRole('button', { name: /WM7K-000001/ }).waitFor();
    await clerk.press('Alt+KeyY');
    await expect.poll(() => clerk.page.locator('input[name=serial]').inputValue()).toBe(serial(1));
    await clerk.findsNothingWrong([NOT_KNOWN]);
  });

  test('a serial that was mistyped goes on under the right one, with what was recorded under both', async () => {
    const wrong = 'PH9-0004271';
    const customer = await world.node.post<{ id: string }>('/customers', { name: 'رضا احمدی', kind: 'natural' });
    const job = await world.node.post<{ number: string }>('/jobs?confirmed=true', { serial: wrong, model: 'WM7K', customer: customer.id, complaint: 'صدا می‌دهد' });
    await synced(world.node);
    await desk.open(`/serials/${wrong}`);
    await desk.page.getByText('سریال موقت است').waitFor();
    await desk.press('KeyC');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel(/سریال درست/).fill('PH9-0004217');
    await dialog.getByText('شناخته‌شده').waitFor(); // what the other serial is, before it is recorded
    await dialog.getByLabel(/دلیل/).fill('دو رقم جابه‌جا تایپ شده بود');
    await desk.findsNothingWrong();
    await desk.press('F9');
    await desk.page.getByRole('heading', { name: /PH9-0004217/ }).waitFor();
    const history = desk.page.getByRole('list', { name: 'گردش سریال' });
    await history.getByText('ثبت شناسنامه محصول').waitFor();
    await history.getByText(job.number).waitFor();
    await history.getByText('اصلاح سریال').waitFor();
    await desk.findsNothingWrong();
    await synced(world.node);
    await clerk.open(`/serials/${wrong}`);
    await clerk.page.getByText('این سریال نادرست بوده است').waitFor();
    await clerk.page.getByRole('link', { name: 'PH9-0004217' }).first().waitFor();
    await clerk.findsNothingWrong();
  });

  test('a product that is flagged as stolen is told to whoever admits it, until the flag is lifted', async () => {
    await desk.open(`/serials/${serial(2)}`);
    await desk.press('KeyF');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /نشان/ }).click();
    await desk.page.getByRole('option', { name: 'سرقتی' }).click();
    await dialog.getByLabel(/دلیل/).fill('نامه کلانتری ۱۲');
    await desk.press('F9');
    await desk.page.getByText('این محصول نشان دارد: سرقتی.').waitFor();
    await desk.findsNothingWrong([TRIED_OUT]);
    await synced(world.node);
    await clerk.open('/admission');
    await clerk.scan(serial(2));
    await clerk.page.getByRole('status').getByText('نامه کلانتری ۱۲').waitFor();
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.type('4567');
    await clerk.page.getByRole('option', { name: /کریمی/ }).first().waitFor();
    await clerk.press('Enter');
    await clerk.type('روشن نمی‌شود');
    await clerk.press('F9');
    await clerk.page.getByRole('alertdialog').getByText('سرقتی').first().waitFor(); // nothing is recorded yet
    expect((await world.node.get<{ rows: unknown[] }>(`/jobs?serial=${serial(2)}`)).rows).toEqual([]);
    await clerk.findsNothingWrong(['status of 409', 'status of 422']);
    await desk.page.getByRole('alert').filter({ hasText: 'این محصول نشان دارد' }).getByRole('button').click();
    await dialog.getByLabel(/دلیل/).fill('به صاحبش برگشت');
    await desk.press('F9');
    await desk.page.getByText('این محصول نشان دارد').waitFor({ state: 'hidden' });
  });

  test('one serial open at two sites: both papers side by side, and one key for what it was', async () => {
    await aJob(world.node, serial(3), { complaint: 'آب نمی‌کشد' });
    await synced(world.node);
    await aJob(world.hub, serial(3), { complaint: 'روشن نمی‌شود' });
    await desk.open('/discrepancies');
    await desk.page.getByText('یک سریال باز در دو محل').first().click();
    const papers = desk.page.getByRole('table', { name: 'مدارک دو محل' });
    await papers.getByText('آب نمی‌کشد').waitFor();
    await papers.getByText('روشن نمی‌شود').waitFor();
    await desk.findsNothingWrong();
    await desk.press('Digit4');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel(/دلیل/).fill('با باربری فرستاده شد');
    await desk.press('F9');
    await desk.page.getByText('این مغایرت رفع شده است').waitFor();
  });
});

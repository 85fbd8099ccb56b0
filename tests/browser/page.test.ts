// The page itself, whatever becomes of its session, its program, its other tabs and its browser's storage.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person } from './person.ts';
import { aJob, aWorld, PASSWORD, serial, type World } from './world.ts';

describe('the page', () => {
  let world: World;
  let clerk: Person;
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.end(); // the uplink is cut
  });
  endAfterAll(() => world);
  beforeEach(async () => {
    await world.node.drop('/drafts/admission');
    clerk = await Person.signedIn(world.node, 'ali');
  });
  leaveAfterEach(() => clerk);

  const complaint = () => clerk.page.getByLabel(/ایراد اظهارشده/).first();
  const kept = () =>
    expect.poll(async () => JSON.stringify(await world.node.get('/drafts/admission').catch(() => null)), {
      timeout: 15_000,
    });
  const customers = () => clerk.page.getByRole('grid');

  test('two tabs of one record: each sees what the other records, and what is being typed stays', async () => {
    const job = await aJob(world.node, serial(1));
    const other = await clerk.tab();
    for (const tab of [clerk, other]) await tab.open(`/jobs/${job.id}`);
    const note = async (tab: Person, text: string) => {
      await tab.press('KeyM');
      await tab.page.getByRole('dialog').getByRole('textbox').first().fill(text);
    };
    await note(other, 'یادداشت دوم');
    await note(clerk, 'یادداشت یکم');
    await clerk.press('F9');
    await other.page.getByText('یادداشت یکم').waitFor();
    expect(await other.page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe('یادداشت دوم');
    await other.press('F9');
    for (const tab of [clerk, other])
      for (const text of ['یادداشت یکم', 'یادداشت دوم']) await tab.page.getByText(text).waitFor();
    await other.findsNothingWrong();
  });

  test('a record that has not changed is not sent again', async () => {
    const job = await aJob(world.node, serial(2));
    const ask = (etag?: string) =>
      clerk.page.evaluate(
        async ([path, tag]) => {
          const headers = tag ? { 'if-none-match': tag } : undefined;
          const answer = await fetch(path, { cache: 'no-store', ...(headers ? { headers } : {}) });
          return { status: answer.status, etag: answer.headers.get('etag') ?? '' };
        },
        [`/api/v1/jobs/${job.id}`, etag] as const,
      );
    const { etag } = await ask();
    expect((await ask(etag)).status).toBe(304);
    await world.node.post(`/jobs/${job.id}/note`, { note: 'تماس گرفته شد' });
    expect((await ask(etag)).status).toBe(200);
  });

  test('a session that has ended asks for the password over the page, and loses nothing', async () => {
    await clerk.open('/admission');
    await clerk.scan(serial(3));
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.losesItsSession();
    await complaint().fill('نشت آب از زیر دستگاه');
    const password = clerk.page.getByRole('dialog').locator('input[name=password]');
    await password.fill(PASSWORD);
    await password.press('Enter');
    await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await complaint().inputValue()).toBe('نشت آب از زیر دستگاه');
    await kept().toContain('نشت آب'); // without another key
    await clerk.findsNothingWrong(['401']);
  });

  test('a page that is older than its program loads itself anew, and keeps the draft', async () => {
    await clerk.open('/admission');
    await clerk.page.route('**/assets/Customers-*.js', (route) => route.fulfill({ status: 404 }), { times: 1 });
    await complaint().fill('روشن نمی‌شود و بو می‌دهد');
    await clerk.page.locator('nav a[href="/customers"]').first().click();
    await customers().waitFor();
    await kept().toContain('بو می‌دهد');
    await clerk.findsNothingWrong(['404', 'dynamically imported module']);
  });

  test('a page that is closed between two keys has kept the draft', async () => {
    await clerk.open('/admission');
    await complaint().fill('تایمر کار نمی‌کند');
    await clerk.page.reload();
    await kept().toContain('تایمر');
  });

  test('works with a storage that is full, and goes on with one that was cleared', async () => {
    const full = await clerk.tab();
    await full.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await full.open('/account');
    await full.page.getByRole('button', { name: 'English' }).click();
    await full.page.getByRole('heading', { name: 'My account' }).waitFor();
    await full.findsNothingWrong();

    await clerk.open('/admission');
    await complaint().fill('در باز نمی‌شود');
    await kept().toContain('در باز');
    await clerk.losesItsSession();
    await clerk.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await clerk.signIn('ali');
    await clerk.open('/admission');
    await expect.poll(() => complaint().inputValue()).toBe('در باز نمی‌شود');
  });

  test('a stream of changes that is cut or refused is opened again', async () => {
    await clerk.page.route('**/api/v1/live', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await clerk.open('/customers');
    const seen = async (name: string) => {
      await world.node.post('/customers', { name, kind: 'natural' });
      await customers().getByText(name).waitFor({ timeout: 20_000 });
    };
    await seen('پس از امتناع');
    await world.node.end();
    await world.node.start();
    await seen('پس از قطع');
    await clerk.findsNothingWrong(['503', 'ERR_CONNECTION_REFUSED', 'ERR_INCOMPLETE_CHUNKED_ENCODING']);
  });

  test('what people paste is text, on every page and on paper', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const dialogs: string[] = [];
    clerk.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const customer = await world.node.post<{ id: string }>('/customers', { name: 'رضا <b>احمدی</b>', kind: 'natural' });
    await clerk.open('/admission');
    await clerk.scan(serial(4));
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await complaint().evaluate((field, text) => {
      const pasted = new DataTransfer();
      pasted.setData('text/html', text);
      pasted.setData('text/plain', text);
      field.focus();
      if (field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })))
        document.execCommand('insertText', false, text);
    }, hostile);
    expect(await complaint().inputValue()).toBe(hostile);
    const job = await aJob(world.node, serial(5), { customer: customer.id, complaint: hostile });
    for (const path of [`/jobs/${job.id}`, '/jobs', '/customers', `/customers/${customer.id}`, '/counter']) {
      await clerk.open(path);
      await clerk.page.getByText('احمدی').first().waitFor();
    }
    await clerk.findsNothingWrong();
    await clerk.open(`/jobs/${job.id}`);
    await clerk.press('KeyM');
    await clerk.page.getByRole('dialog').getByRole('textbox').first().fill('صدا \u202Eمی‌دهد');
    await clerk.press('F9');
    await clerk.page.getByRole('alert').getByText(/نویسه‌ای پنهان/).first().waitFor();
    const paper = await clerk.page.evaluate(async (path) => (await fetch(path)).text(), `/api/v1/prints/admission-receipt/${job.id}?paper=a5`);
    expect(paper).toContain('&lt;script&gt;alert(2)');
    expect(paper).not.toContain('<script');
    expect(dialogs).toEqual([]);
  });
});

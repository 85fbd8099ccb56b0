// The first hour: a network is founded, a site joins it by the file of its invite, without any line between the
// two, and takes in its first device. All of it in the browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveAfterEach } from './ending.ts';
import { closeBrowser, NOT_KNOWN, Person } from './person.ts';
import { PASSWORD, Program } from './world.ts';

describe('a fresh machine', () => {
  let root: string;
  let hub: Program;
  let node: Program;
  let person: Person;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'amani-browser-'));
    hub = new Program('amani-hub', join(root, 'hub'), 'admin');
    node = new Program('amani-node', join(root, 'krj'), 'ali');
  });
  afterAll(async () => {
    await node.end();
    await hub.end();
    await closeBrowser();
    rmSync(root, { recursive: true, force: true });
  });
  leaveAfterEach(() => person);

  const fill = (name: string, text: string) => person.page.locator(`[name=${name}]`).fill(text);
  const next = (named = 'ادامه') => person.page.getByRole('button', { name: named, exact: true }).click();
  const step = (heading: string) => person.page.getByRole('heading', { name: heading }).waitFor();
  const newPassword = async (name: string) => {
    await fill(name, PASSWORD);
    await fill(`${name}-again`, PASSWORD);
  };

  test('becomes a hub: its key sealed, the recovery sheet typed back from paper twice', async () => {
    const { open } = await hub.start();
    person = await Person.at(hub);
    await person.page.goto(String(open));
    await step('سازمان');
    await person.findsNothingWrong();
    await fill('organisation', 'مرکز تهران');
    await fill('site-code', 'HUB-THR');
    await next();
    await step('کلید شبکه');
    await newPassword('passphrase');
    await next();
    await step('مدیر سامانه');
    await fill('login', 'admin');
    await newPassword('password');
    await next();
    await step('جای پشتیبان');
    await fill('backup', join(root, 'first.backup'));
    await next('ساختن شبکه');
    await step('برگه بازیابی');
    await person.findsNothingWrong();
    const paper = (await person.page.locator('main ol li').allTextContents()).join('\n');
    await next('چاپ شد؛ می‌نویسم');
    await fill('typed', paper.slice(1));
    await next('بررسی');
    await person.page.getByRole('alert').waitFor(); // which group was mistyped
    for (const times of ['۲', '۱']) {
      await person.page.getByText(new RegExp(`${times} بار مانده`)).waitFor();
      await fill('typed', paper.toLowerCase());
      await next('بررسی');
    }
    await person.page.getByText('شبکه ساخته شد').waitFor();
    await next('رفتن به ورود');
    await person.page.locator('input[name=login]').waitFor();
    await person.signIn('admin');
    await person.open('/network');
    await person.findsNothingWrong(['422', 'ERR_CONNECTION_REFUSED']);
  });

  test('becomes a site by the file of its invite, and takes in its first device, never online', async () => {
    await hub.signIn();
    await hub.post('/sites', { code: 'AG-KRJ', name: 'نمایندگی کرج', kind: 'agent' });
    const { invite } = await hub.post<{ invite: string }>('/invites', { site: 'AG-KRJ' });
    const file = join(root, 'krj.invite');
    writeFileSync(file, invite);
    await hub.end();

    const { open } = await node.start();
    person = await Person.at(node);
    await person.page.goto(String(open));
    await step('دعوت‌نامه');
    await person.page.locator('input[type=file]').setInputFiles(file);
    await expect.poll(() => person.page.locator('[name=invite]').inputValue()).toBe(invite.trim());
    await person.findsNothingWrong();
    await next();
    await step('نخستین کاربر');
    await fill('login', 'ali');
    await fill('name', 'علی کریمی');
    await newPassword('password');
    await next();
    await step('کلید این دستگاه');
    await next('پیوستن به شبکه');
    await person.page.getByText(/اکنون محل .*AG-KRJ/).waitFor();
    await person.scan('WM7K-000417'); // one of the three on the test page
    await person.page.getByText('✓ خوانده شد').first().waitFor();
    await person.findsNothingWrong(['ERR_CONNECTION_REFUSED']);
    await next('رفتن به ورود');
    await person.page.locator('input[name=login]').waitFor();
    await person.signIn('ali');
    await person.open('/admission');
    await person.scan('WM7K-000417');
    await person.page.getByText('این سریال در این محل شناخته نیست').waitFor();
    await person.page.getByRole('combobox', { name: /^مشتری/ }).fill('مریم رضایی');
    await person.page.getByRole('option', { name: /مریم رضایی/ }).click();
    await person.page.getByLabel(/ایراد اظهارشده/).first().fill('آب نمی‌کشد');
    await person.press('F9');
    await person.page.getByText(/ثبت شد: .*KRJ-ADM-/).waitFor();
    await person.findsNothingWrong(['ERR_CONNECTION_REFUSED', NOT_KNOWN]);
  });
});

// The repair shop: the board by keys, handovers in two steps, quality control.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person } from './person.ts';
import { aJob, aWorld, PASSWORD, Program, serial, type Recorded, type World } from './world.ts';

const STAFF = [
  ['mina', 'مینا رضایی', ['supervisor']],
  ['sara', 'سارا احمدی', ['technician']],
  ['nasrin', 'نسرین قاسمی', ['quality']],
] as const;
const CARDS = 10;

interface Card {
  id: string;
  stage: string;
  technician_name: string | null;
  work_unit_name: string | null;
}

describe('the repair shop', () => {
  let world: World;
  let person: Person | null = null;
  const ids: Record<string, string> = {};
  const hands: Record<string, Program> = {};
  const at = async (login: string): Promise<Person> => {
    person = await Person.signedIn(world.node, login);
    return person;
  };
  // A key is waited for 40 ms, since it may begin a scan.
  const choosesAll = async (lead: Person) => {
    for (let card = 0; card < CARDS; ++card)
      for (const key of ['KeyJ', 'KeyX']) {
        await lead.press(key);
        await lead.page.waitForTimeout(80);
      }
  };
  const cards = async () => (await world.node.get<{ rows: Card[] }>('/board?limit=100')).rows;
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.post('/check-lists', { name: 'لباسشویی', items: ['آب‌بندی', 'نشتی برق'], scope: ['WM7K'] });
    for (const [login, name, roles] of STAFF) await world.node.post('/users', { login, name, roles, password: PASSWORD });
    const users = await world.node.get<{ rows: { id: string; login: string }[] }>('/users');
    for (const { id, login } of users.rows) ids[login] = id;
    for (const [code, name, kind] of [['S1', 'تعمیرگاه', 'shop'], ['QC', 'کنترل کیفیت', 'quality']])
      await world.node.post('/work-units', { code, name, kind });
    for (const [unit, login, duties] of [['S1', 'mina', ['supervisor']], ['S1', 'sara', ['technician']], ['QC', 'nasrin', ['inspector']]] as const)
      await world.node.post('/unit-members', { unit, user: ids[login], duties });
    for (const [login] of STAFF) {
      const program = new Program('amani-node', world.node.directory, login);
      program.http = world.node.http;
      await program.signIn();
      hands[login] = program;
    }
    for (let device = 1; device <= CARDS; ++device) await aJob(world.node, serial(device));
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('ten devices are handed over by keys, and the shop accepts them all with one', async () => {
    const lead = await at('mina');
    await lead.open('/board');
    await lead.page.locator('[data-card]').nth(CARDS - 1).waitFor();
    await choosesAll(lead);
    await lead.page.getByText('۱۰ دستگاه انتخاب شده').waitFor();
    await lead.findsNothingWrong();
    await lead.page.getByRole('combobox', { name: 'تحویل به واحد' }).click();
    await lead.page.getByRole('option', { name: 'تعمیرگاه' }).click();
    await lead.page.getByText(/۱۰ دستگاه$/).waitFor();
    await lead.open('/handovers');
    await lead.page.getByRole('button', { name: /پذیرفتن ۱۰ دستگاه/ }).waitFor();
    await lead.findsNothingWrong();
    await lead.press('KeyY');
    await expect.poll(async () => (await cards()).filter((card) => card.work_unit_name === 'تعمیرگاه').length).toBe(CARDS);
    await lead.page.getByText('تحویلی منتظر پاسخ نیست').waitFor();
  });

  test('ten cards are assigned by keys, and the focus stays where it was', async () => {
    const lead = await at('mina');
    await lead.open('/board');
    await lead.page.locator('[data-card]').nth(CARDS - 1).waitFor();
    await choosesAll(lead);
    await lead.page.getByRole('button', { name: /سارا احمدی/ }).waitFor();
    const focused = () => lead.page.evaluate(() => document.activeElement?.getAttribute('data-card') ?? '');
    const before = await focused();
    await lead.press('Digit1');
    await expect.poll(async () => (await cards()).filter((card) => card.technician_name === 'سارا احمدی').length).toBe(CARDS);
    await lead.page.getByRole('region', { name: 'ارجاع‌شده' }).getByText('سارا احمدی').nth(CARDS - 1).waitFor();
    expect(before).not.toBe('');
    expect(await focused()).toBe(before);
    await lead.press('KeyV'); // the same by technician
    await lead.page.getByRole('region', { name: 'سارا احمدی' }).locator('[data-card]').nth(CARDS - 1).waitFor();
    await lead.findsNothingWrong();
  });

  test('a repair is checked by its list with two keys', async () => {
    const card = (await cards())[1];
    const job = card?.id ?? '';
    await hands.sara?.post(`/jobs/${job}/work`, { fault: 'صدا', cause: 'فرسودگی', action: 'تنظیم' });
    await hands.sara?.post(`/jobs/${job}/finish`, {});
    await hands.mina?.post<Recorded>(`/jobs/${job}/hand-over`, { to: 'QC' });
    await hands.nasrin?.post(`/jobs/${job}/accept`, {});
    const inspector = await at('nasrin');
    await inspector.open(`/jobs/${job}#check`);
    const dialog = inspector.page.getByRole('dialog', { name: /کنترل کیفیت/ });
    await dialog.getByText('نشتی برق').waitFor();
    inspector.keys = 0;
    await inspector.press('KeyY');
    await dialog.getByRole('status').getByText('قبول').waitFor();
    await inspector.findsNothingWrong();
    await inspector.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    expect(inspector.keys).toBe(2);
    await expect.poll(async () => (await cards()).find(({ id }) => id === job)?.stage).toBe('ready');
  });
});

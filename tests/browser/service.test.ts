// Service around the repair: a request and its admission, an estimate that is refused, a visit with a phone.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { NOT_KNOWN, Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, PASSWORD, serial, synced, type Recorded, type World } from './world.ts';

interface Job {
  id: string;
  state: string;
  request: string | null;
  approval: string;
}
interface Account {
  gross: number;
  total: number;
  lines: { kind: string; name: string }[];
}
const FEE = 800_000;
const PHONE = { width: 360, height: 740 };

describe('service', () => {
  let world: World;
  let person: Person | null = null;
  const at = async (login: string, seat = {}): Promise<Person> => {
    person = await Person.signedIn(world.node, login, seat);
    return person;
  };
  const job = (id: string) => world.node.get<Job>(`/jobs/${id}`);
  const account = (id: string) => world.node.get<Account>(`/jobs/${id}/account`);
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.post('/operations', {
      code: 'PUMP-CHANGE',
      name: 'تعویض پمپ',
    });
    await world.hub.post('/operation-prices', {
      operation: 'PUMP-CHANGE',
      price: 4_800_000,
      valid_from: '1404/01/01',
    });
    await world.hub.post('/vat-rates', {
      rate: 1000,
      valid_from: 'today',
      late: 'post_difference',
    });
    await synced(world.node);
    await world.node.post('/users', {
      login: 'sara',
      name: 'سارا احمدی',
      roles: ['technician'],
      password: PASSWORD,
    });
    await world.node.drop('/drafts/admission');
    await world.hub.end(); // the uplink is cut
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('a caller’s request becomes an admission that is filled in with it', async () => {
    const clerk = await at('ali');
    await clerk.open('/requests/new');
    await clerk.type('09121234567');
    await clerk.page.getByRole('option', { name: /مشتری تازه/ }).waitFor();
    await clerk.press('Enter'); // nobody has this mobile
    await clerk.page.getByLabel(/تماس‌گیرنده/).fill('مریم کریمی');
    await clerk.page.getByRole('combobox', { name: /ایراد اظهارشده/ }).fill('آب نمی‌کشد');
    await clerk.page.getByLabel(/تاریخ درخواستی/).first().fill('+2');
    await clerk.findsNothingWrong();
    await clerk.page.getByText(/پیش‌نویس نگه داشته شد/).waitFor();
    await clerk.press('F9');
    await clerk.page.getByRole('heading', { name: /درخواست خدمت KRJ-SR-/ }).waitFor();
    await clerk.findsNothingWrong();
    await clerk.press('KeyA');
    await clerk.page.getByText('پذیرش درخواست').waitFor();
    expect(await clerk.page.getByLabel('نام', { exact: false }).first().inputValue()).toBe('مریم کریمی');
    await clerk.scan(serial(1));
    await clerk.page.getByText(/نخستین مراجعه/).waitFor();
    await clerk.press('F9');
    await expect
      .poll(async () => (await world.node.get<{ rows: { state: string }[] }>('/requests')).rows[0]?.state, { timeout: 20_000 })
      .toBe('admitted');
    const [made] = (await world.node.get<{ rows: Job[] }>(`/jobs?serial=${serial(1)}`)).rows;
    expect((await job(made?.id ?? '')).request).not.toBeNull();
    await clerk.findsNothingWrong([NOT_KNOWN]);
  });

  // Task 6 of the checks of these screens: estimate → refused → ready.
  test('an estimate that is refused leaves the inspection fee alone, and its trail', async () => {
    const { id } = await aJob(world.node, serial(2));
    const clerk = await at('ali');
    await clerk.open(`/jobs/${id}`);
    await clerk.page.getByRole('button', { name: 'اعلام برآورد هزینه' }).waitFor();
    await clerk.press('KeyE');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByLabel('مبلغ').fill('13200000');
    await dialog.getByLabel('هزینه بازدید').fill(String(FEE));
    await clerk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await clerk.page.getByRole('list', { name: 'برآورد و تأیید مشتری' }).getByText('منتظر تأیید مشتری').waitFor();
    await clerk.press('KeyN');
    await dialog.getByRole('combobox', { name: 'پاسخ مشتری' }).click();
    await clerk.page.getByRole('option', { name: 'نپذیرفت' }).click();
    await dialog.getByText(/هزینه بازدید ۸۰۰٬۰۰۰ ریال به صورت کار افزوده می‌شود/).waitFor();
    await clerk.findsNothingWrong([TRIED_OUT]);
    await clerk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    const trail = clerk.page.getByRole('list', {
      name: 'برآورد و تأیید مشتری',
    });
    await trail.getByText('نپذیرفته').waitFor();
    await trail.getByText(/با امضا/).waitFor();
    expect(await account(id)).toMatchObject({
      gross: FEE,
      total: FEE + FEE / 10,
      lines: [{ kind: 'charge' }],
    });
    await world.node.post(`/jobs/${id}/work`, {
      fault: 'برد سوخته',
      action: 'بازدید',
    });
    await world.node.post(`/jobs/${id}/finish`, {});
    await clerk.page.getByRole('heading', { name: 'در انتظار مشتری' }).waitFor();
    expect(await job(id)).toMatchObject({
      state: 'ready',
      approval: 'refused',
    });
    await clerk.page.getByText('۸۸۰٬۰۰۰ ریال').first().waitFor();
    await clerk.page.getByText('هشتصد و هشتاد هزار ریال').waitFor();
    await clerk.findsNothingWrong([TRIED_OUT]);
  });

  // Task 25, as far as there is no payment yet: the visit, its admission, labour and the signature.
  test('a technician works through a visit on a phone, and nothing is lost by a reload', async () => {
    await world.node.post('/customers', {
      name: 'نگار مرادی',
      mobile: '09351112233',
      kind: 'natural',
    });
    const asked = await world.node.post<Recorded>('/requests', {
      complaint: 'صدا می‌دهد',
      caller: 'نگار مرادی',
      mobile: '09351112233',
      served_at: 'on_site',
      address: 'کرج، گوهردشت',
    });
    await world.node.post('/visits', {
      request: asked.id,
      date: 'today',
      technician: 'sara',
      hours: '09:00-12:00',
    });
    const sara = await at('sara', PHONE);
    await sara.open('/visits');
    await sara.page.getByRole('button', { name: 'فقط کارهای من' }).click();
    await sara.page.getByRole('link', { name: /نگار مرادی KRJ/ }).waitFor();
    await sara.findsNothingWrong();
    await sara.page.getByRole('link', { name: /نگار مرادی KRJ/ }).click(); // the next visit: one click
    await sara.page.getByRole('button', { name: 'آغاز سرویس در محل' }).click(); // begun: another
    await sara.page.getByText('زمان شروع').waitFor();
    await sara.page.reload();
    await sara.page.getByText('زمان شروع').waitFor();
    await sara.findsNothingWrong();
    await sara.page.getByRole('link', { name: 'پذیرش دستگاه' }).click();
    await sara.page.locator('input[name=serial]').fill(serial(3));
    await sara.page.getByText(/نخستین مراجعه/).waitFor();
    await sara.findsNothingWrong([NOT_KNOWN]);
    await sara.page.getByRole('button', { name: /ثبت و چاپ قبض/ }).click();
    const made = async () => (await world.node.get<{ rows: Job[] }>(`/jobs?serial=${serial(3)}`)).rows[0]?.id ?? '';
    await expect.poll(made, { timeout: 20_000 }).not.toBe('');
    const id = await made();
    await sara.open(`/jobs/${id}#labour`);
    const dialog = sara.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'عملیات' }).fill('PUMP-CHANGE');
    await sara.page.getByRole('option', { name: /PUMP-CHANGE/ }).click();
    await dialog.getByRole('button', { name: /ثبت اجرت/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sara.page.getByRole('table', { name: 'سطرهای صورت کار' }).getByText('تعویض پمپ').waitFor();
    await sara.open(`/jobs/${id}#estimate`);
    await dialog.getByRole('button', { name: /اعلام برآورد هزینه/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sara.page.getByRole('button', { name: 'پاسخ مشتری به برآورد' }).click();
    await dialog.getByRole('combobox', { name: 'پاسخ مشتری' }).click();
    await sara.page.getByRole('option', { name: 'پذیرفت', exact: true }).click();
    await dialog.getByRole('button', { name: /پاسخ مشتری به برآورد/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sara.page.getByText(/با امضا/).waitFor();
    await sara.findsNothingWrong([TRIED_OUT]);
    expect(await account(id)).toMatchObject({
      gross: 4_800_000,
      total: 5_280_000,
    });
    expect(await job(id)).toMatchObject({ approval: 'approved' });
    await sara.open('/visits');
    await sara.page.getByRole('link', { name: /نگار مرادی KRJ/ }).click();
    await sara.page.getByRole('button', { name: 'پایان سرویس در محل' }).click();
    await dialog.getByRole('button', { name: /پایان سرویس در محل/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await sara.open('/visits?pile=done');
    await sara.page.getByRole('link', { name: /نگار مرادی KRJ/ }).waitFor();
  });
});

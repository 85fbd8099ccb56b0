// A faulty product becomes a new one: from the job's page over three people's verdicts and a fourth one's grant.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, PASSWORD, serial, type Recorded, type World } from './world.ts';

const STAFF = [
  ['laleh', 'لاله صادقی', ['clerk']],
  ['kian', 'کیان ملکی', ['technician']],
  ['shirin', 'شیرین رحیمی', ['supervisor']],
  ['mahsa', 'مهسا نوری', ['replacement_desk']],
] as const;
const NEW = 'WM7K-000901';

interface Case {
  id: string;
  state: string;
  new_serial: string | null;
}

describe('a replacement at the centre', () => {
  let world: World;
  let person: Person | null = null;
  let job: Recorded;
  const found = async (): Promise<Case | undefined> =>
    (await world.hub.get<{ rows: Case[] }>(`/replacements?job=${job.id}`)).rows[0];
  const stands = (state: string) => expect.poll(async () => (await found())?.state).toBe(state);
  // At the case's page, when what may be done there is known.
  const at = async (login: string): Promise<Person> => {
    await person?.leave();
    person = await Person.signedIn(world.hub, login);
    await person.open(`/replacements/${(await found())?.id}`);
    await person.page.getByText('تاریخچه').waitFor();
    return person;
  };
  const says = async (who: Person) => {
    await who.page.getByText('نوبت شماست').waitFor();
    await who.press('KeyV');
    const dialog = who.page.getByRole('dialog', { name: /نظر کارشناسی/ });
    await dialog.getByLabel('توضیح').fill('برد اصلی سوخته است');
    await who.press('F9');
    await dialog.waitFor({ state: 'hidden' });
  };
  const records = async (who: Person, key: string, name: RegExp) => {
    await who.press(key);
    const dialog = who.page.getByRole('dialog', { name });
    await dialog.waitFor();
    await who.press('F9');
    await dialog.waitFor({ state: 'hidden' });
  };
  beforeAll(async () => {
    world = await aWorld();
    await world.node.end(); // all happens at the centre
    await world.hub.importSheet('parts', 'code,name,unit,tracking,returnable,due_days\nWM7K,لباسشویی ۷ کیلویی,دستگاه,by_serial,ندارد,30\n');
    await world.hub.post('/goods-receipts', { supplier: 'کارخانه', into: { kind: 'replacement' }, lines: [{ part: 'WM7K', quantity: 2, unit_cost: 150_000_000 }] });
    for (const [login, name, roles] of STAFF) await world.hub.post('/users', { login, name, roles, password: PASSWORD });
    job = await aJob(world.hub, serial(1));
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('is opened on the job’s page', async () => {
    person = await Person.signedIn(world.hub, 'laleh');
    await person.open(`/jobs/${job.id}`);
    await person.page.getByRole('button', { name: 'تشکیل پرونده تعویض' }).click();
    await person.page.getByRole('dialog', { name: /تشکیل پرونده تعویض/ }).waitFor();
    await person.press('F9');
    // It is out of warranty, which somebody has to mean.
    await person.page.getByRole('button', { name: 'دیدم، ثبت شود' }).click();
    await person.page.getByRole('heading', { name: /پرونده تعویض THR-RPL/ }).waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
    await stands('opened');
  });

  test('three people find it unrepairable, each in his turn', async () => {
    await says(await at('kian'));
    await stands('technician_verdict');
    // Whose the next one is, is told whoever may not give it.
    await person?.page.getByText('نقش شما نظر سرپرست نمی‌دهد').waitFor();
    await person?.page.getByText(/چه کسی می‌تواند: سرپرست/).waitFor();
    await person?.findsNothingWrong([TRIED_OUT]);
    await says(await at('shirin'));
    await stands('supervisor_verdict');
    await says(await at('admin'));
    await stands('certified');
  });

  test('a fourth one grants it with two keys', async () => {
    const desk = await at('mahsa');
    await desk.page.getByRole('button', { name: 'مجوز تعویض' }).waitFor();
    desk.keys = 0;
    await records(desk, 'KeyG', /مجوز تعویض/);
    expect(desk.keys).toBe(2);
    await stands('granted');
    await desk.findsNothingWrong([TRIED_OUT]);
  });

  test('the new product is scanned, the faulty one comes in, and the case is closed', async () => {
    const clerk = await at('laleh');
    await clerk.page.getByRole('button', { name: 'تحویل محصول نو' }).waitFor();
    await clerk.scan(NEW);
    const dialog = clerk.page.getByRole('dialog', { name: /تحویل محصول نو/ });
    await dialog.getByText('مجوز همین پرونده مصرف می‌شود').waitFor();
    expect(await dialog.getByLabel('سریال محصول نو').inputValue()).toBe(NEW);
    await clerk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await stands('issued');
    await clerk.page.getByRole('button', { name: 'دریافت محصول معیوب' }).waitFor();
    await records(clerk, 'KeyR', /دریافت محصول معیوب/);
    await stands('exchanged');
    await clerk.page.getByRole('button', { name: 'بستن پرونده تعویض' }).waitFor();
    await records(clerk, 'KeyC', /بستن پرونده تعویض/);
    await stands('closed');
    expect((await found())?.new_serial).toBe(NEW);
    const chain = clerk.page.getByRole('region', { name: 'زنجیره سریال' });
    await chain.getByRole('link', { name: NEW }).waitFor();
    await clerk.findsNothingWrong([TRIED_OUT]);
    // The faulty product’s own page says what came in its place.
    await clerk.open(`/serials/${serial(1)}`);
    await clerk.page.getByRole('link', { name: NEW }).first().waitFor();
  });
});

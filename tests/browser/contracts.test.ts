// A contract from its signature at the centre over a repair and a visit at the agent to its first invoice.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { NOT_KNOWN, Person, TRIED_OUT } from './person.ts';
import { aWorld, serial, synced, type Recorded, type World } from './world.ts';

interface Contract {
  id: string;
  number: string;
  cases_used: number;
  visits_done: number;
}

describe('a contract', () => {
  let world: World;
  let person: Person | null = null;
  const found = async (): Promise<Contract | undefined> =>
    (await world.hub.get<{ rows: Contract[] }>('/contracts')).rows[0];
  // Whoever brings the device is known to the agent; the party of the contract is the centre’s.
  const admits = async (clerk: Person, of: string, complaint: string) => {
    await clerk.open('/admission');
    await clerk.scan(of);
    await clerk.page.locator(':focus[role=combobox]').waitFor();
    await clerk.type('کریمی');
    await clerk.page.getByRole('option', { name: /مریم کریمی/ }).first().waitFor();
    await clerk.press('Enter');
    await clerk.type(complaint);
  };
  const dialogOf = (who: Person, name: RegExp) => who.page.getByRole('dialog', { name });
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.post<Recorded>('/customers', { name: 'شرکت پارس', kind: 'legal', mobile: '09121234567' });
    await world.node.post<Recorded>('/customers', { name: 'مریم کریمی', kind: 'natural', mobile: '09121114567' });
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('is signed at the centre, with serials that are pasted and instalments that add up', async () => {
    person = await Person.signedIn(world.hub, 'admin');
    const { page } = person;
    await person.open('/contracts');
    await page.getByText('هنوز قراردادی نیست').waitFor();
    await person.findsNothingWrong();
    await person.press('KeyN');
    await page.getByLabel('مشتری').fill('پارس');
    await page.getByRole('option', { name: /شرکت پارس/ }).click();
    await page.locator('input[name=begins]').fill('-40');
    await page.getByRole('button', { name: 'یک سال' }).click();
    await page.getByRole('combobox', { name: 'نوع تعهد' }).click();
    await page.getByRole('option', { name: 'موردی و ادواری' }).click();
    await page.getByLabel('محل سرویس‌دهنده').fill('AG-KRJ');
    await page.getByRole('option', { name: /AG-KRJ/ }).waitFor();
    await person.press('Enter');
    await page.locator('textarea[name=serials]').fill(`${serial(1)}\t${serial(2)}\n${serial(1)}`);
    await page.getByText('۲ سریال').waitFor();
    await page.locator('input[name=interval_months]').fill('1');
    await page.locator('input[name=most_cases]').fill('1');
    await page.locator('input[name=price]').fill('120m');
    await page.locator('input[name=instalment_count]').fill('2');
    // Equal ones are the site's; each may be written otherwise, as long as the sum is right.
    const equal = page.getByRole('list', { name: 'قسط‌های برابر' }).getByRole('listitem');
    await expect.poll(() => equal.count()).toBe(2);
    await page.getByRole('button', { name: 'نوشتن قسط‌ها' }).click();
    await page.getByText('جمع ۲ قسط برابر بهای قرارداد است.').waitFor();
    await page.locator('input[name=amount]').first().fill('70m');
    await page.getByText('زیاد است').waitFor();
    await page.locator('input[name=amount]').last().fill('50m');
    await page.getByText('جمع ۲ قسط برابر بهای قرارداد است.').waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
    await person.press('F9');
    await page.getByRole('heading', { name: /قرارداد THR-CON/ }).waitFor();
    await page.getByText('اصلاح‌ها، تعلیق‌ها و تاریخچه').waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
  });

  test('covers what is taken in at the agent, and says what is left of it', async () => {
    await synced(world.node);
    person = await Person.signedIn(world.node, 'ali');
    const { page } = person;
    await admits(person, serial(1), 'آب نمی‌کشد');
    await page.getByText('۱ از ۱ تعمیر مانده است').waitFor();
    await person.press('F9');
    await expect.poll(async () => (await world.node.get<{ rows: Recorded[] }>('/jobs')).rows.length).toBe(1);
    const [job] = (await world.node.get<{ rows: Recorded[] }>('/jobs')).rows;
    await person.open(`/jobs/${job?.id}`);
    await page.getByText('این تعمیر به حساب قرارداد است').waitFor();
    await person.findsNothingWrong([TRIED_OUT, NOT_KNOWN]);
  });

  test('whose allowance is used up is told before the next device is taken in', async () => {
    person = await Person.signedIn(world.node, 'ali');
    const { page } = person;
    await admits(person, serial(2), 'صدا می‌دهد');
    await page.getByText('مشتری با تعرفه قرارداد').waitFor();
    await person.press('F9');
    const doubt = page.getByRole('alertdialog');
    await doubt.getByText('با تعرفه قرارداد به حساب مشتری است').waitFor();
    await doubt.getByRole('button', { name: 'بازگشت و اصلاح' }).click();
    await person.findsNothingWrong([TRIED_OUT]);
  });

  test('has its late visit made by somebody with a phone', async () => {
    person = await Person.signedIn(world.node, 'ali', { width: 360, height: 740 });
    const { page } = person;
    await person.open('/plan-items');
    await page.getByRole('tab', { name: /گذشته ۲/ }).waitFor();
    await person.findsNothingWrong();
    await page.getByRole('link', { name: serial(1) }).first().click();
    await page.getByRole('button', { name: 'انجام سرویس دوره‌ای' }).click();
    const dialog = dialogOf(person, /انجام سرویس دوره‌ای/);
    // The job that is open of the device is the one that came of the visit.
    expect(await dialog.getByLabel('پرونده').inputValue()).toMatch(/KRJ-ADM/);
    await person.findsNothingWrong([TRIED_OUT]);
    await dialog.getByRole('button', { name: /انجام سرویس دوره‌ای/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('انجام‌شده').first().waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
  });

  test('has its first instalment invoiced with two keys', async () => {
    await synced(world.node);
    await expect.poll(async () => await found()).toMatchObject({ cases_used: 1, visits_done: 1 });
    person = await Person.signedIn(world.hub, 'admin');
    const { page } = person;
    await person.open(`/contracts/${(await found())?.id}`);
    await page.getByRole('button', { name: 'صدور فاکتور قسط' }).first().waitFor();
    person.keys = 0;
    await person.press('KeyI');
    const dialog = dialogOf(person, /صدور فاکتور قسط/);
    await dialog.getByText('۷۰٬۰۰۰٬۰۰۰').first().waitFor();
    await person.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    expect(person.keys).toBe(2);
    await page.getByRole('link', { name: /THR-INV/ }).first().waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
  });

  test('is paid with two keys, and its receipt and invoice can be printed', async () => {
    person = await Person.signedIn(world.hub, 'admin');
    const { page } = person;
    const id = (await found())?.id;
    await person.open(`/contracts/${id}`);
    await page.getByRole('button', { name: 'دریافت قسط' }).first().waitFor();
    person.keys = 0;
    await person.press('KeyU');
    const dialog = dialogOf(person, /دریافت قسط/);
    await dialog.getByText('بدهی مشتری').waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
    await person.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    expect(person.keys).toBe(2);
    await page.getByText(/THR-RC/).first().waitFor();
    const { instalments } = await world.hub.get<{
      instalments: { amount: number; value_added_tax: number; paid: number; owed: number }[];
    }>(`/contracts/${id}`);
    const [first] = instalments;
    expect(first).toMatchObject({ owed: 0, paid: (first?.amount ?? 0) + (first?.value_added_tax ?? 0) });
    await page.getByRole('link', { name: /THR-INV/ }).first().click();
    await page.getByRole('button', { name: /چاپ/ }).first().waitFor();
    await person.open('/contract-renewals');
    await page.getByText('شرکت پارس').first().waitFor();
    await person.findsNothingWrong([TRIED_OUT]);
  });
});

// Money at the counter: the invoice of the official example, what is given back, cheques, the cash day.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, serial, synced, type Recorded, type World } from './world.ts';

interface Money {
  invoice: string | null;
  invoiced: number;
  paid: number;
  balance: number;
}

// RULES §8.2: 7,200,000 + 2 × 350,000 + labour 4,800,000, less 700,000, and 10 % VAT.
const TOTAL = 13_199_999;
const TOTAL_IN_WORDS = 'سیزده میلیون و یکصد و نود و نه هزار و نهصد و نود و نه ریال';
const IN_FIGURES = /۱۳[٬'’٫]۱۹۹[٬'’٫]۹۹۹/;

describe('money', () => {
  let world: World;
  let person: Person | null = null;
  const clerk = async (): Promise<Person> => {
    person = await Person.signedIn(world.node, 'ali');
    return person;
  };
  const moneyOf = (job: string) => world.node.get<Money>(`/jobs/${job}/money`);
  const step = (job: Recorded, verb: string, body: unknown) =>
    world.node.post<Recorded>(`/jobs/${job.id}/${verb}?confirmed=1`, body);
  // Finished, with the account of the example, or with one charge of 5,280,000 with VAT.
  const aFinishedJob = async (device: number, isExample = false): Promise<Recorded> => {
    const job = await aJob(world.node, serial(device));
    if (isExample) {
      await step(job, 'charge', { text: 'برد اصلی', amount: 7_200_000, payer: 'customer' });
      await step(job, 'charge', { text: 'شیر برقی', amount: 700_000, payer: 'customer' });
      await step(job, 'charge', { text: 'اجرت تعمیر', amount: 4_800_000, payer: 'customer' });
      await step(job, 'discount', { amount: 700_000, reason: 'مشتری وفادار' });
    } else {
      await step(job, 'charge', { text: 'اجرت تعمیر', amount: 4_800_000, payer: 'customer' });
    }
    await step(job, 'work', { fault: 'نشتی', cause: 'فرسودگی', action: 'تعویض' });
    await step(job, 'finish', {});
    return job;
  };
  beforeAll(async () => {
    world = await aWorld();
    await world.hub.post('/vat-rates', { valid_from: 'today', rate: 1000, late: 'post_difference' });
    await world.hub.post('/service-terms', {
      repair_guarantee_days: 90,
      ceilings: [{ role: 'agent', share: 10_000 }],
    });
    await world.hub.post('/sellers', {
      name: 'شرکت خدمات آرا',
      national_id: '10380284790',
      address: 'تهران، خیابان کارگر، ۱۲',
    });
    await synced(world.node);
    await world.hub.end(); // the uplink is cut
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('a delivery leads to the invoice, the money and back: five keys', async () => {
    const job = await aFinishedJob(1, true);
    const ali = await clerk();
    await ali.open(`/jobs/${job.id}`);
    await ali.page.getByRole('button', { name: 'صدور فاکتور' }).waitFor();
    ali.keys = 0;
    await ali.press('KeyD');
    await ali.page.locator(':focus', { hasText: 'صدور فاکتور' }).waitFor();
    await ali.press('Enter');
    const invoicing = ali.page.getByRole('dialog', { name: /صدور فاکتور/ });
    await invoicing.getByText(TOTAL_IN_WORDS).waitFor();
    await invoicing.getByText(IN_FIGURES).first().waitFor();
    await ali.press('F9');
    const paying = ali.page.getByRole('dialog', { name: /دریافت وجه/ });
    await paying.waitFor();
    await expect.poll(() => paying.getByLabel(/مبلغ/).inputValue()).toMatch(IN_FIGURES);
    await ali.press('F9');
    await ali.page.getByText('مشتری بدهکار نیست.').waitFor();
    expect(await moneyOf(job.id)).toMatchObject({ invoiced: TOTAL, paid: TOTAL, balance: 0 });
    await ali.press('F9');
    expect(ali.keys).toBe(5);
    await expect
      .poll(async () => (await world.node.get<{ state: string }>(`/jobs/${job.id}`)).state)
      .toBe('delivered');
    const { invoice } = await moneyOf(job.id);
    await ali.open(`/invoices/${invoice ?? ''}`);
    await ali.page.getByText(TOTAL_IN_WORDS).waitFor();
    await ali.page.getByText(IN_FIGURES).first().waitFor();
    await ali.page.getByText('10380284790').waitFor();
    await ali.findsNothingWrong([TRIED_OUT]);
    const printed = ali.page.waitForResponse((response) => /prints\/invoice.*copy=1/.test(response.url()));
    await ali.press('F8');
    const paper = await (await printed).text();
    expect(paper).toMatch(IN_FIGURES);
    expect(paper).toContain(TOTAL_IN_WORDS);
    expect(paper).toContain('10380284790');
  });

  test('an invoice is voided, and the next one given back line by line', async () => {
    const job = await aFinishedJob(2);
    const first = await step(job, 'invoice', {});
    const ali = await clerk();
    await ali.open(`/invoices/${first.id}#void`);
    const dialog = ali.page.getByRole('dialog');
    await dialog.getByLabel(/دلیل/).fill('مبلغ اشتباه');
    await ali.press('F9');
    await dialog.getByText(/باطل می‌شود/).waitFor();
    await dialog.getByRole('button', { name: 'درست است، ثبت شود' }).click();
    await ali.page.getByText('باطل‌شده').first().waitFor();
    expect(await moneyOf(job.id)).toMatchObject({ invoiced: 0, balance: 0 });

    const second = await step(job, 'invoice', {});
    await ali.open(`/invoices/${second.id}`);
    await ali.page.getByRole('button', { name: 'برگشت', exact: true }).click();
    await dialog.getByLabel(/دلیل/).fill('قطعه پس گرفته شد');
    await dialog.getByLabel(/مبلغ/).fill('1000000');
    await ali.press('F9');
    await dialog.getByRole('button', { name: 'درست است، ثبت شود' }).click();
    await ali.page.getByText('بخشی برگشت‌شده').first().waitFor();
    expect(await moneyOf(job.id)).toMatchObject({ invoiced: 4_180_000 });
    await ali.findsNothingWrong([TRIED_OUT]);
    await ali.open(`/invoices/${second.id}#credit`);
    await dialog.getByLabel(/دلیل/).fill('همه');
    await ali.press('F9');
    await dialog.getByRole('button', { name: 'درست است، ثبت شود' }).click();
    await ali.page.getByText('برگشت‌شده', { exact: true }).first().waitFor();
    expect(await moneyOf(job.id)).toMatchObject({ invoiced: 0, balance: 0 });
  });

  test('a cheque that bounces is owed again, and its job is among the balances', async () => {
    const job = await aFinishedJob(3);
    await step(job, 'invoice', {});
    const ali = await clerk();
    await ali.open(`/jobs/${job.id}`);
    await ali.page.getByRole('button', { name: 'دریافت وجه' }).waitFor();
    await ali.press('KeyU');
    const paying = ali.page.getByRole('dialog', { name: /دریافت وجه/ });
    await paying.waitFor();
    await ali.press('Digit4'); // a cheque
    await paying.getByLabel(/شماره پیگیری/).fill('1234567890123456');
    await paying.getByLabel(/سررسید چک/).fill('+5');
    await paying.getByLabel(/بانک/).fill('ملت');
    await ali.press('F9');
    await paying.waitFor({ state: 'hidden' });
    expect(await moneyOf(job.id)).toMatchObject({ balance: 0 });
    await ali.open('/cheques');
    await ali.page.getByRole('link', { name: 'نتیجه چک' }).click();
    const dialog = ali.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: /نتیجه چک/ }).click();
    await ali.page.getByRole('option', { name: 'برگشت خورد' }).click();
    await dialog.getByLabel(/توضیح/).fill('کسر موجودی');
    await ali.press('F9');
    await dialog.getByRole('button', { name: 'درست است، ثبت شود' }).click();
    await ali.page.getByText('برگشتی').first().waitFor();
    expect(await moneyOf(job.id)).toMatchObject({ balance: 5_280_000 });
    await ali.open('/balances');
    await ali.page.getByText(job.number).waitFor();
    await ali.findsNothingWrong([TRIED_OUT]);
  });

  test('the cash is counted in one form, and only a difference wants a word', async () => {
    const job = await aFinishedJob(4);
    await step(job, 'pay', { amount: 1_000_000 });
    const ali = await clerk();
    await ali.open('/cash-drawer');
    const drawer = (await world.node.get<{ rows: { means: string; expected: number }[] }>('/cash-drawer')).rows;
    const names: Record<string, string> = { cash: 'نقد', card: 'کارت', transfer: 'حواله بانکی', cheque: 'چک' };
    const line = (means: string) => ali.page.getByRole('group', { name: names[means] ?? '', exact: true });
    await line('cash').waitFor();
    for (const { means, expected } of drawer) {
      await line(means).getByRole('textbox').fill(String(expected));
      await line(means).getByText('✓ برابر').waitFor();
    }
    expect(await ali.page.getByLabel(/توضیح/).count()).toBe(0);
    const cash = drawer.find(({ means }) => means === 'cash')?.expected ?? 0;
    await line('cash')
      .getByRole('textbox')
      .fill(String(cash - 50_000));
    await line('cash').getByText(/کمتر/).waitFor();
    await ali.page.getByLabel(/توضیح/).fill('مشتری کم داد');
    await ali.press('F9');
    await ali.page.getByText(/چیزی برای شمردن نیست/).waitFor();
    await ali.page.getByRole('row').nth(1).waitFor();
    await ali.findsNothingWrong();
    const counts = await world.node.get<{ rows: { id: string; difference: number }[] }>('/cash-counts');
    expect(counts.rows.map(({ difference }) => difference)).toEqual([-50_000]);
    const printed = ali.page.waitForResponse((response) => /prints\/cash-count.*copy=1/.test(response.url()));
    await ali.page.getByRole('button', { name: 'چاپ', exact: true }).click();
    expect(await (await printed).text()).toContain('مشتری کم داد');
  });
});

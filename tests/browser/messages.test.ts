// Messages to customers: the centre writes a text and switches it on, a job is finished at an agent's, what then
// waits is dropped by a person; the agent sees it and cannot touch it.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, serial, synced, type Recorded, type World } from './world.ts';

interface Template {
  kind: string;
  text: string;
  sending: string;
}
const PHONE = { width: 360, height: 740 };
const READY = 'آماده تحویل';

describe('messages to customers', () => {
  let world: World;
  let person: Person | null = null;
  let job: Recorded;
  const at = async (program: 'hub' | 'node', path: string, seat = {}): Promise<Person> => {
    person = await Person.signedIn(world[program], program === 'hub' ? 'admin' : 'ali', seat);
    await person.open(path);
    return person;
  };
  const cardOf = ({ page }: Person, kind: string) =>
    page.locator('section', { has: page.getByRole('heading', { name: kind, exact: true }) });
  const templates = async () => (await world.hub.get<{ rows: Template[] }>('/message-templates')).rows;
  beforeAll(async () => {
    world = await aWorld();
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('a text is written with words by a tap, read as it arrives, and switched on', async () => {
    const admin = await at('hub', '/message-templates');
    const card = cardOf(admin, READY);
    const text = card.getByRole('textbox');
    await text.click();
    await card.getByRole('button', { name: /\{customer\}/ }).click();
    await admin.type(' گرامی، ');
    await card.getByRole('button', { name: /\{device\}/ }).click();
    await admin.type(' آماده تحویل است.');
    expect(await text.inputValue()).toBe('{customer} گرامی، {device} آماده تحویل است.');
    await card.getByText('مریم رضایی گرامی، لباسشویی ۷ کیلویی آماده تحویل است.').waitFor();
    await card.getByText('۵۲ نویسه، ۱ پیامک').waitFor();
    await card.getByRole('switch').click();
    await text.focus();
    await admin.press('F9');
    await expect.poll(templates).toEqual([expect.objectContaining({ kind: 'ready', sending: 'on' })]);
    await card.getByRole('button', { name: 'ثبت (F9)' }).waitFor({ state: 'hidden' });
    await admin.findsNothingWrong();
  });

  test('a word that stands for nothing is refused beside the text, which stays', async () => {
    const admin = await at('hub', '/message-templates', PHONE);
    const card = cardOf(admin, READY);
    const text = card.getByRole('textbox');
    await text.fill('{customer} گرامی، {price}');
    await card.getByRole('button', { name: 'ثبت (F9)' }).click();
    await card.getByText(/از این‌ها بردارید/).waitFor();
    expect(await text.inputValue()).toBe('{customer} گرامی، {price}');
    await admin.findsNothingWrong([TRIED_OUT]);
    await card.getByRole('button', { name: 'مانند پیش' }).click();
    expect(await text.inputValue()).toBe('{customer} گرامی، {device} آماده تحویل است.');
  });

  test('a finished job’s message waits in the list, and is dropped with a reason', async () => {
    await synced(world.node);
    const customer = await world.node.post<Recorded>('/customers', { name: 'مریم کریمی', kind: 'natural', mobile: '09121234567' });
    job = await aJob(world.node, serial(1), { customer: customer.id });
    await world.node.post(`/jobs/${job.id}/work`, { fault: 'نشت آب', cause: 'فرسودگی', action: 'تعویض لاستیک' });
    await world.node.post(`/jobs/${job.id}/finish?confirmed=1`, {});
    await synced(world.node);
    const admin = await at('hub', '/messages');
    const row = admin.page.getByRole('row', { name: /مریم کریمی/ });
    await row.getByText('در صف').waitFor();
    await admin.findsNothingWrong();
    expect(await row.getByRole('button', { name: 'ارسال دوباره' }).count()).toBe(0);
    await row.getByRole('button', { name: 'کنار گذاشتن' }).press('Enter');
    const dialog = admin.page.getByRole('dialog', { name: /کنار گذاشتن پیام/ });
    await dialog.getByLabel(/دلیل|علت/).fill('تلفنی گفته شد');
    await admin.findsNothingWrong([TRIED_OUT]);
    await admin.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await row.getByText('کنار گذاشته شد').waitFor();
    await row.getByText('تلفنی گفته شد').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    expect(new URL(admin.page.url()).pathname).toBe('/messages'); // no press on a deed opened the row
    await synced(world.node);
  });

  test('the agent finds it on the job’s page and in his list, without deeds', async () => {
    const agent = await at('node', `/jobs/${job.id}`);
    const told = agent.page.getByRole('list', { name: 'پیام‌ها به مشتری' });
    await told.getByText('کنار گذاشته شد').waitFor();
    await agent.findsNothingWrong([TRIED_OUT]);
    await agent.open('/messages');
    await agent.page.getByRole('row', { name: /مریم کریمی/ }).waitFor();
    expect(await agent.page.getByRole('button', { name: 'کنار گذاشتن' }).count()).toBe(0);
    await agent.open('/message-templates');
    await cardOf(agent, READY).getByText('فرستاده شود').waitFor();
    expect(await agent.page.getByRole('textbox').count()).toBe(0);
    await agent.findsNothingWrong();
  });

  test('sending hours are set at the centre', async () => {
    const admin = await at('hub', '/message-policies');
    await admin.page.getByText(/ضابطه‌ای تعیین نشده است/).waitFor();
    await admin.press('KeyN');
    const dialog = admin.page.getByRole('dialog', { name: /تعیین ضوابط پیام/ });
    await dialog.locator('input[name=hours]').fill('9-20');
    await admin.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await admin.page.getByText('۰۹:۰۰ تا ۲۰:۰۰').waitFor();
    await admin.findsNothingWrong([TRIED_OUT]);
  });
});

// Photographs of what a screen is like when it is not as usual: nothing there yet, waiting, unanswered,
// refused, held, signed out, filled with long names and large sums; and its dialogs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { Camera, closeCamera, TWO_LOOKS, WIDTHS, type Look, type Shown } from './camera.ts';
import { aWorld, PASSWORD, Program, said, serial, synced, type World } from './world.ts';

const LONG = 'شرکت خدمات پس از فروش لوازم خانگی پارسیان گستر Parsian Home Appliance Service Co.';
const LONG_NAME = 'سیدمحمدمهدی موسوی‌نژاد حسینی بختیاری‌فر اصفهانی (نماینده شرکت Pars Khazar Group)';
const PRICE = 987_654_321_012; // Rial; of the pieces below it is a sum of 15 digits
const PIECES = 130;
const LONGEST = 3_600_000; // ms

interface Recorded {
  id: string;
  number: string;
}

const shown = (name: string, program: Program): Shown => ({ name, base: program.http, login: program.login, password: PASSWORD });

afterAll(closeCamera);

// Everything of the site that a page reads, but who is here and what words mean.
const READS = /\/api\/v1\/(?!session|me\b|meta\/|site\b|status|health|live|drafts|metrics)/;

describe('nothing there yet', () => {
  let root: string;
  let hub: Program;
  let node: Program;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'amani-empty-'));
    hub = new Program('amani-hub', join(root, 'hub'), 'admin');
    await said('amani-hub', ['init', '--dir', hub.directory, '--code', 'HUB-THR', '--name', 'مرکز تهران', '--password-stdin'], PASSWORD);
    await hub.start();
    await hub.signIn();
    await hub.post('/sites', { code: 'AG-KRJ', name: 'نمایندگی کرج', kind: 'agent' });
    const { invite } = await hub.post<{ invite: string }>('/invites', { site: 'AG-KRJ' });
    writeFileSync(join(root, 'invite'), invite);
    node = new Program('amani-node', join(root, 'node'), 'admin');
    await said('amani-node', ['join', '--dir', node.directory, '--invite', join(root, 'invite'), '--login', 'admin', '--password-stdin'], PASSWORD);
    await node.start();
  });
  afterAll(async () => {
    await node.end();
    await hub.end();
    rmSync(root, { recursive: true, force: true });
  });
  test.each(TWO_LOOKS)(
    '$language $shade',
    async (look) => {
      for (const site of [shown('empty-hub', hub), shown('empty-node', node)]) {
        const camera = await Camera.at(site, look);
        const screens = await camera.screens();
        for (const screen of screens) {
          await camera.open(screen);
          await camera.shootAtEachWidth(screen);
        }
        await camera.leave();
      }
    },
    LONGEST,
  );
});

describe('a network at work', () => {
  let world: World;
  let job: Recorded;
  let tag: string;
  beforeAll(async () => {
    world = await aWorld();
    const { hub, node } = world;
    await hub.importSheet('parts', `code,name,unit,returnable,due_days,fits_models\nBOARD,برد کنترل ${LONG},عدد,ندارد,30,WM7K\n`);
    await hub.importSheet('prices', `list,part,price\nPL-1,BOARD,${PRICE}\n`);
    await hub.post('/goods-receipts', { supplier: LONG, lines: [{ part: 'BOARD', quantity: 2 * PIECES, unit_cost: PRICE }] });
    const sent = await hub.post<Recorded>('/dispatches', { to: 'AG-KRJ', lines: [{ part: 'BOARD', quantity: PIECES }] });
    await synced(node);
    await node.post('/receipts', { waybill: sent.number, lines: [{ part: 'BOARD', quantity: PIECES }] });
    const customer = await node.post<Recorded>('/customers', { name: LONG_NAME, kind: 'natural', mobile: '09121234567', address: LONG });
    await node.post(`/serials/${serial(1)}/activate`, { warranty_card: '88-1203', start: 'today-7' });
    job = await node.post<Recorded>('/jobs', { serial: serial(1), customer: customer.id, complaint: `آب نمی‌کشد، ${LONG}` });
    await node.post(`/jobs/${job.id}/fit`, { part: 'BOARD', payer: 'customer', quantity: PIECES });
    await node.post(`/jobs/${job.id}/fit`, { part: 'PUMP', payer: 'company' });
    const owed = await node.get<{ rows: { number: string }[] }>('/used-parts');
    tag = owed.rows[0]?.number ?? '';
    await node.post(`/jobs/${job.id}/remove`, { tag });
    await node.post('/used-dispatches', { lines: [{ tag }] });
    await synced(node);
    await hub.post('/used-receipts', { holder: 'AG-KRJ', lines: [{ tag, quantity: 1 }] });
    await synced(node);
  });
  afterAll(() => world.end());

  const scanned = async (camera: Camera, code: string) => {
    await camera.page.locator('main [data-scan=screen] input').fill(code);
    await camera.page.keyboard.press('Enter');
    await camera.page.waitForLoadState('networkidle');
  };
  const pressed = async (camera: Camera, key: string) => {
    await camera.page.locator('body').click({ position: { x: 700, y: 5 } });
    await camera.page.keyboard.press(key);
    await camera.page.waitForTimeout(200);
  };
  const escaped = async (camera: Camera) => {
    await camera.page.keyboard.press('Escape');
    await camera.page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  // The frame of every page, and what opens over it.
  const overPages = async (camera: Camera) => {
    await camera.open('/jobs');
    await pressed(camera, 'Control+KeyK');
    await camera.shootAtEachWidth('palette');
    await escaped(camera);
    await pressed(camera, 'Shift+Slash');
    await camera.shootAtEachWidth('keys');
    await escaped(camera);
    await pressed(camera, 'F2');
    await camera.page.keyboard.type('WM7K');
    await camera.page.waitForLoadState('networkidle');
    await camera.shootAtEachWidth('scan-box');
    for (const [button, name] of [[0, 'filter'], [1, 'views'], [2, 'columns'], [3, 'files']] as const) {
      await camera.open('/jobs');
      await camera.page.locator('main .MuiPaper-root').first().locator('button').nth(button).click();
      await camera.shootAtEachWidth(`list-${name}`);
    }
  };
  const dialogsOf = async (camera: Camera, path: string, actions: string[]) => {
    for (const action of actions) {
      await camera.open('/jobs'); // another page first: a hash alone opens none anew
      await camera.open(`${path}#${action}`);
      await camera.shootAtEachWidth(`${path}-${action}`);
    }
  };

  test.each(TWO_LOOKS)(
    'long names and large sums, $language $shade',
    async (look) => {
      const { hub, node } = world;
      const camera = await Camera.at(shown('long', node), look);
      const screens = ['/my-day', '/counter', '/jobs', `/jobs/${job.id}`, '/customers', `/serials/${serial(1)}`, '/stock', '/statement', '/prices', '/waybills'];
      for (const screen of screens) {
        await camera.open(screen);
        await camera.shootAtEachWidth(screen);
      }
      await camera.leave();
      const centre = await Camera.at(shown('long', hub), look);
      for (const screen of ['/vouchers', '/trial-balance', '/agents', '/stock-documents', '/today', '/reports']) {
        await centre.open(screen);
        await centre.shootAtEachWidth(`hub${screen}`);
      }
      await centre.leave();
    },
    LONGEST,
  );

  test.each(TWO_LOOKS)(
    'dialogs, $language $shade',
    async (look) => {
      const camera = await Camera.at(shown('dialogs', world.node), look);
      await overPages(camera);
      await dialogsOf(camera, `/jobs/${job.id}`, ['fit', 'work', 'finish', 'cancel', 'note']);
      await camera.open(`/admission?serial=${serial(2)}`);
      await camera.page.locator('main input').nth(1).fill(LONG_NAME);
      await camera.shootAtEachWidth('admission');
      await camera.leave();
      const centre = await Camera.at(shown('dialogs', world.hub), look);
      await centre.open('/used-receipts/new');
      for (const code of [tag, 'KRJ-U-04-000999', 'PUMP', 'PUMP']) await scanned(centre, code);
      await centre.shootAtEachWidth('receipt-by-scan');
      await pressed(centre, 'F9');
      await centre.shootAtEachWidth('receipt-register');
      await centre.open('/agents/AG-KRJ');
      await centre.page.locator('main button').nth(1).click();
      await centre.shootAtEachWidth('payment');
      await centre.open('/network');
      await centre.page.locator('main table button').last().click();
      await centre.shootAtEachWidth('revoke');
      await centre.leave();
    },
    LONGEST,
  );

  test.each(TWO_LOOKS)(
    'refused, held and signed out, $language $shade',
    async (look) => {
      const camera = await Camera.at(shown('refused', world.node), look);
      await camera.open('/dispatch');
      await camera.page.locator('main input').first().fill('HUB-THR');
      await camera.page.keyboard.press('Enter');
      await scanned(camera, 'SEAL');
      await camera.page.locator('main li input').last().fill('999');
      await camera.page.waitForLoadState('networkidle');
      await camera.page.keyboard.press('F9');
      await camera.shootAtEachWidth('more-than-there-is');
      await camera.open('/customers');
      await camera.page.locator('main button').first().click();
      await camera.page.getByRole('dialog').locator('input').first().fill(LONG_NAME);
      await camera.page.getByRole('dialog').locator('input[name=national_id], input[name=mobile]').first().fill('12');
      await camera.page.keyboard.press('F9');
      await camera.page.waitForLoadState('networkidle');
      await camera.shootAtEachWidth('customer');
      // As a document of this site looks that the site itself does not know the cause of.
      await camera.page.route('**/api/v1/jobs/*', async (route) => {
        const response = await route.fetch();
        const body = (await response.json()) as { sync: object };
        await route.fulfill({ response, json: { ...body, sync: { ...body.sync, held_for: '3.1.25', discrepancies: ['1.1.1', '1.1.2'] } } });
      });
      await camera.open(`/jobs/${job.id}`);
      await camera.shootAtEachWidth('held');
      await camera.page.context().clearCookies();
      await camera.page.keyboard.press('F2');
      await camera.page.keyboard.type('WM7K');
      await camera.page.getByRole('dialog').waitFor();
      await camera.shootAtEachWidth('session-ended');
      await camera.leave();
    },
    LONGEST,
  );

  const withoutAnswers = async (look: Look, name: string, answer: 'never' | 'later') => {
    for (const program of [world.hub, world.node]) {
      const site = shown(`${name}-${program === world.hub ? 'hub' : 'node'}`, program);
      const camera = await Camera.at(site, look);
      const screens = [...(await camera.menu()), '/statement?agent=AG-KRJ', '/custody?agent=AG-KRJ', `/serials/${serial(1)}`, '/trial-balance'];
      const messages = { fa: 'حافظه این دستگاه اکنون در دسترس نیست؛ چند ثانیه دیگر دوباره بیازمایید.', en: 'The store of this machine is out of reach now; try again in a few seconds.' };
      const refusal = { code: 'store.busy', field: null, numbers: {}, messages, remedy: null, who_can: [], docs: null };
      await camera.page.route(READS, (route) => {
        if (answer === 'never') return undefined; // held back for as long as the picture takes
        return route.fulfill({ status: 503, json: refusal });
      });
      for (const screen of screens) {
        await camera.open(screen, false);
        await camera.page.waitForTimeout(700);
        for (const size of WIDTHS.slice(0, 2)) await camera.shoot(screen, size);
      }
      await camera.leave();
    }
  };
  test.each(TWO_LOOKS)('waiting, $language $shade', (look) => withoutAnswers(look, 'loading', 'never'), LONGEST);
  test.each(TWO_LOOKS)('not now, $language $shade', (look) => withoutAnswers(look, 'error', 'later'), LONGEST);
});

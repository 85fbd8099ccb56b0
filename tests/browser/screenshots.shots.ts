// Photographs of every screen, in both languages, light and dark, at three widths. Not a test: there
// is nothing to fail but a page that cannot be opened. tools/screenshots runs it over the demo's story.
import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { FLAGS } from './person.ts';

interface Shown {
  base: string;
  password: string;
  name: string;
}

const FOLDER = process.env.AMANI_SHOTS ?? 'shots';
const WIDTHS = [
  [360, 740],
  [1366, 768],
  [1920, 1080],
] as const;

const SITES: Shown[] = [
  { name: 'hub', base: process.env.AMANI_HUB ?? '', password: process.env.AMANI_HUB_PASSWORD ?? '' },
  { name: 'node', base: process.env.AMANI_NODE ?? '', password: process.env.AMANI_NODE_PASSWORD ?? '' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.AMANI_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
});
afterAll(() => browser.close());

async function signedIn(site: Shown, language: string, shade: string): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(
    (chosen) => {
      localStorage.setItem('amani.language', JSON.stringify({ language: chosen.language, digits: chosen.language === 'fa' ? 'persian' : 'latin' }));
      localStorage.setItem('amani.shade', chosen.shade);
    },
    { language, shade },
  );
  const page = await context.newPage();
  await page.goto(site.base);
  await page.locator('input[name=login]').fill('admin');
  await page.locator('input[name=password]').fill(site.password);
  await page.locator('button[type=submit]').click();
  await page.locator('header').waitFor();
  return page;
}

// The addresses of the menu, and the first record of each list behind them.
async function screensOf(page: Page): Promise<string[]> {
  const menu = await page.locator('nav a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = new Set<string>(menu);
  for (const address of menu) {
    await page.goto(new URL(address, page.url()).href);
    await page.waitForLoadState('networkidle');
    for (const tab of await page.locator('main [role=tab][href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) found.add(tab);
    const row = page.locator('main .MuiDataGrid-row').first();
    if (await row.count()) {
      await row.click();
      await page.waitForTimeout(300);
      found.add(new URL(page.url()).pathname);
    }
  }
  return [...found].filter(Boolean);
}

describe.each(SITES)('$name', (site) => {
  test.each(['fa', 'en'].flatMap((language) => ['light', 'dark'].map((shade) => ({ language, shade }))))(
    '$language $shade',
    async ({ language, shade }) => {
      const page = await signedIn(site, language, shade);
      const screens = await screensOf(page);
      for (const [width, height] of WIDTHS) {
        const folder = `${FOLDER}/${site.name}/${language}-${shade}-${width}`;
        mkdirSync(folder, { recursive: true });
        await page.setViewportSize({ width, height });
        for (const screen of screens) {
          await page.goto(new URL(screen, site.base).href);
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(250);
          await page.screenshot({ path: `${folder}/${screen.replace(/\W+/g, '_').replace(/^_/, '') || 'home'}.png` });
        }
      }
      await page.context().close();
    },
    1_800_000,
  );
});

// Somebody with a camera: signed in at a program's page in one look, photographing it at each width.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { FLAGS } from './person.ts';

export const FOLDER = process.env.AMANI_SHOTS ?? 'shots';
export const WIDTHS = [
  [360, 740],
  [1366, 768],
  [1920, 1080],
] as const;

export interface Look {
  language: 'fa' | 'en';
  shade: 'light' | 'dark';
}
export const EVERY_LOOK: Look[] = (['fa', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((shade) => ({ language, shade })),
);
// Of a state, the two that differ most.
export const TWO_LOOKS: Look[] = [
  { language: 'fa', shade: 'light' },
  { language: 'en', shade: 'dark' },
];

export interface Shown {
  name: string; // of the folder that its pictures are kept in
  base: string;
  login: string;
  password: string;
}

const SETTLED = 300; // ms in which what moves has come to rest

let browser: Browser | undefined;

export async function closeCamera(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

export class Camera {
  private constructor(
    readonly page: Page,
    private readonly site: Shown,
    private readonly look: Look,
  ) {}

  static async at(site: Shown, look: Look): Promise<Camera> {
    browser ??= await chromium.launch({ executablePath: process.env.AMANI_CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addInitScript(({ language, shade }) => {
      localStorage.setItem('amani.language', JSON.stringify({ language, digits: language === 'fa' ? 'persian' : 'latin' }));
      localStorage.setItem('amani.shade', shade);
    }, look);
    const page = await context.newPage();
    await page.goto(site.base);
    await page.locator('input[name=login]').fill(site.login);
    await page.locator('input[name=password]').fill(site.password);
    await page.locator('button[type=submit]').click();
    await page.locator('header').waitFor();
    return new Camera(page, site, look);
  }
  // Opens an address; what is held back on purpose never comes, so that nothing is waited for then.
  async open(path: string, isWhole = true): Promise<void> {
    await this.page.goto(this.site.base + path);
    if (isWhole) await this.page.waitForLoadState('networkidle');
    await this.page.waitForTimeout(SETTLED);
  }
  async shoot(name: string, [width, height]: readonly [number, number]): Promise<void> {
    const folder = join(FOLDER, this.site.name, `${this.look.language}-${this.look.shade}-${width}`);
    mkdirSync(folder, { recursive: true });
    await this.page.setViewportSize({ width, height });
    await this.page.waitForTimeout(SETTLED);
    await this.page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '_').replace(/^_/, '') || 'home'}.png`) });
  }
  async shootAtEachWidth(name: string): Promise<void> {
    for (const size of WIDTHS) await this.shoot(name, size);
  }
  async leave(): Promise<void> {
    await this.page.context().close();
  }

  // The addresses of the menu with its folds open.
  async menu(): Promise<string[]> {
    const folded = this.page.locator('nav [aria-expanded=false]');
    while ((await folded.count()) > 0) await folded.first().click();
    const links = await this.page.locator('nav a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    return [...new Set(links)].filter(Boolean);
  }
  // Those, the tabs of each, and the first record of each list.
  async screens(): Promise<string[]> {
    const menu = await this.menu();
    const found = new Set<string>(menu);
    for (const address of menu) {
      await this.open(address);
      for (const tab of await this.page.locator('main [role=tab][href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
        found.add(tab);
      const row = this.page.locator('main .MuiDataGrid-row').first();
      if (await row.count()) {
        await row.click();
        await this.page.waitForTimeout(SETTLED);
        found.add(new URL(this.page.url()).pathname);
      }
    }
    return [...found].filter(Boolean);
  }
}

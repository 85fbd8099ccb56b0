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
const screensOf = new Map<string, string[]>();

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
    if (isWhole) await this.arrived();
    await this.page.waitForTimeout(SETTLED);
  }
  private async arrived(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('[role=progressbar]:not([aria-valuenow])').first().waitFor({ state: 'hidden' });
  }
  // How many pixels of the page stand beside the window, once it has taken the window's width.
  private async sideways(): Promise<number> {
    const measured = () => this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if ((await measured()) === 0) return 0;
    await this.page.waitForTimeout(4 * SETTLED);
    return measured();
  }
  async shoot(name: string, [width, height]: readonly [number, number]): Promise<void> {
    const folder = join(FOLDER, this.site.name, `${this.look.language}-${this.look.shade}-${width}`);
    mkdirSync(folder, { recursive: true });
    await this.page.setViewportSize({ width, height });
    await this.page.waitForTimeout(SETTLED);
    const sideways = await this.sideways();
    if (sideways > 0) console.log(`${this.site.name} ${this.look.language} ${name} at ${width}: ${sideways} px too wide`);
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
  // Those, the tabs of each, and the first record of each list: looked for once, as they are the same in every look.
  async screens(): Promise<string[]> {
    let screens = screensOf.get(this.site.base);
    if (!screens) screensOf.set(this.site.base, (screens = await this.found()));
    return screens;
  }
  private async found(): Promise<string[]> {
    const menu = await this.menu();
    const found = new Set<string>(menu);
    for (const address of menu) {
      await this.open(address);
      for (const tab of await this.page.locator('main [role=tab][href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
        found.add(tab);
      const row = this.page.locator('main .amani-row').first();
      if (await row.count()) {
        await row.click();
        await this.page.waitForTimeout(SETTLED);
        found.add(new URL(this.page.url()).pathname);
      }
    }
    return [...found].filter(Boolean);
  }
}

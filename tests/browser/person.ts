// Somebody at a page: presses keys, scans, reads; his keys are counted.
import AxeBuilder from '@axe-core/playwright';
import decodeQR from 'qr/decode.js';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { expect, type TestContext } from 'vitest';
import { PASSWORD, type Program } from './world.ts';

const CHROMIUM = process.env.AMANI_CHROMIUM ?? '/usr/bin/chromium';
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SCAN_PACE = 10; // ms a key
// A dry run that is refused is an answer; the browser calls it an error of the console.
export const TRIED_OUT = 'status of 422';
// That nobody knows a serial is an answer, too.
export const NOT_KNOWN = 'status of 404';

// The letters of a Persian keyboard by the place of a key.
const PERSIAN: Record<string, string> = Object.fromEntries(
  Array.from("QWERTYUIOPASDFGHJKLZXCVBNM", (letter, at) => [letter, 'ضصثقفغعهخحشسیبلاتنمظطزرذدئ'.charAt(at)]),
);

interface Key {
  code: string;
  key: string;
  shift: boolean;
}

function keyOf(character: string, isPersian: boolean): Key {
  if (/[A-Za-z]/.test(character)) {
    const letter = character.toUpperCase();
    return { code: `Key${letter}`, key: isPersian ? (PERSIAN[letter] ?? letter) : character, shift: character === letter };
  }
  if (/\d/.test(character)) return { code: `Digit${character}`, key: isPersian ? '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(character)) : character, shift: false };
  const codes: Record<string, [string, boolean]> = { '-': ['Minus', false], ':': ['Semicolon', true], '/': ['Slash', false], '.': ['Period', false], ' ': ['Space', false] };
  const [code, shift] = codes[character] ?? ['', false];
  return { code, key: character, shift };
}

let browser: Browser | undefined;

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

// The name of the test that has just failed: that of the picture which leave() takes.
export const failed = ({ task }: TestContext): string | undefined => (task.result?.state === 'fail' ? task.name : undefined);

interface Seat {
  width?: number;
  height?: number;
  language?: 'fa' | 'en';
}

export class Person {
  keys = 0;
  private hasLeft = false;
  private readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly wire: CDPSession,
    readonly base: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    page.on('pageerror', (error) => this.troubles.push(String(error)));
  }

  static async at(program: Program, options: Seat = {}): Promise<Person> {
    browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const width = options.width ?? 1366;
    const context = await browser.newContext({ viewport: { width, height: options.height ?? 768 }, hasTouch: width < 600 });
    const language = options.language ?? 'fa';
    await context.addInitScript((chosen) => {
      localStorage.setItem('amani.language', JSON.stringify({ language: chosen, digits: chosen === 'fa' ? 'persian' : 'latin' }));
      // What would be printed is kept, since a browser without a screen has no printer.
      window.print = () => undefined;
    }, language);
    const page = await context.newPage();
    return new Person(page, context, await context.newCDPSession(page), program.http);
  }
  static async signedIn(program: Program, login: string, options: Seat = {}): Promise<Person> {
    const person = await Person.at(program, options);
    await person.signIn(login);
    return person;
  }
  // The same person's other tab, in the same browser: signed in as he is.
  async tab(): Promise<Person> {
    const page = await this.context.newPage();
    return new Person(page, this.context, await this.context.newCDPSession(page), this.base);
  }

  async signIn(login: string): Promise<void> {
    await this.page.goto(this.base);
    await this.page.locator('input[name=login]').fill(login);
    await this.page.locator('input[name=password]').fill(PASSWORD);
    await this.page.locator('button[type=submit]').click();
    await this.page.locator('header').waitFor();
  }
  // Without a page, which would leave something in the browser's cache.
  async isSignedIn(login: string): Promise<void> {
    await this.context.request.post(`${this.base}/api/v1/session`, { data: { login, password: PASSWORD } });
  }
  // As when its time is over: the browser has nothing to show any more.
  async losesItsSession(): Promise<void> {
    await this.context.clearCookies();
  }
  async open(path: string): Promise<void> {
    await this.page.goto(this.base + path);
    await this.page.locator('main h1').waitFor();
  }
  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      this.keys += 1;
      await this.page.keyboard.press(name);
    }
  }
  // Words of a language, a key a letter.
  async type(text: string): Promise<void> {
    this.keys += Array.from(text).length;
    await this.page.keyboard.type(text);
  }
  // A code typed by hand under a Persian layout.
  async typeCode(code: string): Promise<void> {
    for (const character of Array.from(code)) {
      this.keys += 1;
      await this.send(keyOf(character, true));
      await this.page.waitForTimeout(60);
    }
  }
  // A scanner: key codes in a burst, under a Persian layout; counts as one key.
  async scan(code: string): Promise<void> {
    this.keys += 1;
    const keys = [...Array.from(code, (character) => keyOf(character, true)), { code: 'Enter', key: 'Enter', shift: false }];
    const began = Date.now() / 1000;
    for (const [at, key] of keys.entries()) await this.send(key, began + (at * SCAN_PACE) / 1000);
  }
  // `timestamp` (seconds): when the key was pressed, however long this machine takes to say so.
  private async send({ code, key, shift }: Key, timestamp?: number): Promise<void> {
    const modifiers = shift ? 8 : 0;
    const text = key.length === 1 ? key : key === 'Enter' ? '\r' : '';
    await this.wire.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text, unmodifiedText: text, modifiers, windowsVirtualKeyCode: key === 'Enter' ? 13 : 0, ...(timestamp ? { timestamp } : {}) });
    await this.wire.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, modifiers, windowsVirtualKeyCode: key === 'Enter' ? 13 : 0 });
  }

  // A number as his pages write it.
  persian(value: number): string {
    return value.toLocaleString('fa-IR');
  }
  // What a scanner reads off a paper: the texts of its QR codes, from the first to the last.
  async codesOn(print: string): Promise<string[]> {
    const drawn = await this.page.evaluate(async (path) => {
      const paper = new DOMParser().parseFromString(await (await fetch(`/api/v1/prints/${path}`)).text(), 'text/html');
      const size = 400;
      const pictures = Array.from(paper.querySelectorAll('svg'), async (svg) => {
        svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
        svg.setAttribute('width', String(size));
        svg.setAttribute('height', String(size));
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
        await image.decode();
        const whole = size + 80; // with the white around a code
        const canvas = new OffscreenCanvas(whole, whole).getContext('2d');
        if (!canvas) throw new Error('no canvas');
        canvas.fillStyle = 'white';
        canvas.fillRect(0, 0, whole, whole);
        canvas.drawImage(image, 40, 40, size, size);
        const { data } = canvas.getImageData(0, 0, whole, whole);
        let dots = '';
        for (let at = 0; at < data.length; at += 4) dots += (data[at] ?? 0) < 128 ? '#' : ' ';
        return { side: whole, dots };
      });
      return Promise.all(pictures);
    }, print);
    return drawn.flatMap(({ side, dots }) => {
      try {
        const data = Uint8Array.from({ length: dots.length * 4 }, (_, at) => (at % 4 === 3 || dots[at >> 2] === ' ' ? 255 : 0));
        return [decodeQR({ width: side, height: side, data })];
      } catch {
        return []; // bars, or a picture that is no code
      }
    });
  }

  // What holds of every page: nothing in the console, nothing serious for whoever cannot see or use a mouse.
  async findsNothingWrong(except: string[] = []): Promise<void> {
    await this.page.getByRole('progressbar').first().waitFor({ state: 'hidden' });
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
    expect(this.troubles.filter((trouble) => !except.some((known) => trouble.includes(known)))).toEqual([]);
    const sideways = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(sideways).toBe(0);
  }
  // Once. What he saw when a test failed: build/web/failed/<test>.png.
  async leave(picture?: string): Promise<void> {
    if (this.hasLeft) return;
    this.hasLeft = true;
    if (picture) await this.page.screenshot({ path: `../../build/web/failed/${picture.replace(/\W+/g, '_')}.png` });
    await this.context.close();
  }
}

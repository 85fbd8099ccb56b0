// Much data, and bad data: ten thousand rows in a list, and files that people bring.
import { strToU8, zipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person, TRIED_OUT } from './person.ts';
import { aWorld, type World } from './world.ts';

const MANY = 10_000;
const LARGE = 20_000_000; // bytes

// A workbook of one sheet, as its cells are written in it.
const aWorkbook = (rows: string[], merges = ''): Buffer =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="قیمت‌ها" r:id="i"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="i" Target="worksheets/a.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
      'xl/worksheets/a.xml': strToU8(
        `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')}</sheetData>${merges}</worksheet>`,
      ),
    }),
  );
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

describe('the centre', () => {
  let world: World;
  let person: Person;
  beforeAll(async () => {
    world = await aWorld('--manual-sync');
    const rows = Array.from({ length: MANY }, (_, at) => `WM7K-${String(500_000 + at)},WM7K`);
    await world.hub.importSheet('serials', `serial,model\n${rows.join('\n')}\n`);
  });
  endAfterAll(() => world);
  beforeEach(async () => {
    person = await Person.signedIn(world.hub, 'admin');
  });
  leaveAfterEach(() => person);

  const bring = async (kind: string, name: string, buffer: Buffer) => {
    await person.open(`/imports?kind=${kind}`);
    await person.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  const tryOut = () => person.page.getByRole('button', { name: 'آزمایش' }).click({ timeout: 60_000 });
  const refused = (line: string, why: RegExp) =>
    person.page
      .getByRole('row')
      .filter({ has: person.page.getByRole('cell', { name: line, exact: true }) })
      .filter({ hasText: why })
      .waitFor({ timeout: 60_000 });

  test('looks through ten thousand rows: down, by the beginning of a serial, and all again', async () => {
    await person.open('/serials');
    const rows = person.page.getByRole('grid').getByRole('row');
    await rows.nth(20).waitFor();
    await person.page.mouse.move(600, 500);
    for (let turn = 0; turn < 10; ++turn) await person.page.mouse.wheel(0, 1_500);
    await person.page.getByRole('searchbox', { name: 'جستجو در فهرست' }).fill('WM7K-50999');
    await person.page.getByRole('gridcell', { name: 'WM7K-509999' }).waitFor();
    await expect.poll(() => rows.count()).toBe(1 + 10); // the heads, and those that begin so
    await person.page.getByRole('searchbox', { name: 'جستجو در فهرست' }).fill('');
    await rows.nth(20).waitFor();
    await person.findsNothingWrong();
  });

  test('a CSV of 20 MB is tried out beside the page; its bad row is named, and why', async () => {
    const padding = '.'.repeat(380);
    const rows = Math.floor(LARGE / 400);
    const lines = Array.from({ length: rows }, (_, at) => `WM7K-${600_000 + at},WM7K,${padding}`);
    lines[rows - 1] = `1.23E+12,WM7K,${padding}`;
    await bring('serials', 'سریال‌ها.csv', Buffer.from(`serial,model,یادداشت\n${lines.join('\n')}\n`));
    await tryOut();
    await refused(person.persian(rows + 1), /E\+/);
    await person.findsNothingWrong([TRIED_OUT]);
  });

  test('a workbook with merged cells, formulas, days as numbers and a serial that a spreadsheet has shortened', async () => {
    const sheet = aWorkbook(
      [
        text('A1', 'list') + text('B1', 'part') + text('C1', 'price'),
        text('A2', 'PL-1') + text('B2', 'PUMP') + '<c r="C2"><f>3000000+500000</f><v>3500000</v></c>',
        text('A3', 'PL-1') + text('B3', 'SEAL') + '<c r="C3"><f>C2*2</f></c>',
        number('A4', '45989', 1) + text('B4', 'SEAL') + number('C4', '900000'),
        text('A5', 'PL-1') + text('B5', 'PUMP') + number('C5', '1.2345678901234567E+19'),
        text('A6', 'PL-1') + text('B6', 'SEAL') + number('C6', '910000'),
        text('B7', 'PUMP') + number('C7', '920000'),
      ],
      '<mergeCells><mergeCell ref="A6:A7"/></mergeCells>',
    );
    await bring('prices', 'قیمت‌ها.xlsx', sheet);
    await tryOut();
    await refused('۳', /فرمولی دارد که مقدارش در فایل نیست/);
    await refused('۴', /2025-11-28/); // a day where a list was meant
    await refused('۵', /رقم‌هایش از دست رفته است/);
    await refused('۷', /ادغام/);
    await person.findsNothingWrong([TRIED_OUT]);
  });
});

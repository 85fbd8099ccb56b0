// Photos of a job: added from files, seen large, removed; the centre is told where they lie.
import { beforeAll, describe, expect, test } from 'vitest';
import { endAfterAll, leaveAfterEach } from './ending.ts';
import { Person, TRIED_OUT } from './person.ts';
import { aJob, aWorld, serial, synced, type Recorded, type World } from './world.ts';

interface Photo {
  id: string;
  caption: string;
}
const PHONE = { width: 360, height: 740 };
// The mark by which a camera says that it was turned a quarter to the left (EXIF's orientation 6), behind a JPEG's first two bytes.
const TURNED = [0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*'), 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

describe('photos of a job', () => {
  let world: World;
  let person: Person | null = null;
  let job: Recorded;
  const at = async (program: 'hub' | 'node', seat = {}): Promise<Person> => {
    person = await Person.signedIn(world[program], program === 'hub' ? 'admin' : 'ali', seat);
    await person.open(`/jobs/${job.id}`);
    return person;
  };
  const photos = async () => (await world.node.get<{ rows: Photo[] }>(`/photos?job=${job.id}`)).rows;
  const aPicture = async ({ page }: Person, name: string, width: number, height: number) => {
    const bytes = await page.evaluate(
      async ([width, height, name]) => {
        const canvas = new OffscreenCanvas(width, height);
        const paper = canvas.getContext('2d');
        if (!paper) throw new Error('no canvas');
        paper.fillStyle = '#468';
        paper.fillRect(0, 0, width, height);
        paper.fillStyle = '#fff';
        paper.font = '160px sans-serif';
        paper.fillText(name, 80, 240);
        return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
      },
      [width, height, name] as const,
    );
    return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
  };
  const gallery = ({ page }: Person) => page.getByRole('list', { name: 'عکس‌ها' });
  const large = ({ page }: Person) => page.getByRole('dialog').getByRole('img');
  const sizeOf = (who: Person) =>
    large(who).evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  beforeAll(async () => {
    world = await aWorld();
    job = await aJob(world.node, serial(1));
  });
  endAfterAll(() => world);
  leaveAfterEach(() => person);

  test('two files are added at once with captions, made small and upright', async () => {
    const clerk = await at('node');
    const front = await aPicture(clerk, 'front.jpg', 2400, 1200);
    const back = await aPicture(clerk, 'back.jpg', 2400, 1200);
    back.buffer = Buffer.concat([back.buffer.subarray(0, 2), Buffer.from(TURNED), back.buffer.subarray(2)]);
    await clerk.page.locator('input[type=file][multiple]').setInputFiles([front, back]);
    const dialog = clerk.page.getByRole('dialog', { name: /افزودن عکس/ });
    await dialog.getByRole('textbox').nth(1).waitFor();
    await clerk.type('خط روی در');
    await clerk.press('Enter');
    await clerk.type('پشت دستگاه');
    await clerk.findsNothingWrong();
    await clerk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await photos()).map(({ caption }) => caption)).toEqual(['خط روی در', 'پشت دستگاه']);
    await gallery(clerk).getByRole('button', { name: 'خط روی در' }).press('Enter');
    expect(await sizeOf(clerk)).toEqual([1600, 800]);
    await clerk.press('ArrowLeft'); // the next one, in Persian
    await clerk.page.getByRole('dialog', { name: /پشت دستگاه/ }).waitFor();
    expect(await sizeOf(clerk)).toEqual([800, 1600]);
    await clerk.findsNothingWrong();
    await clerk.press('Escape');
    await large(clerk).waitFor({ state: 'hidden' });
  });

  test('the same picture again and a file that is none are refused, in words', async () => {
    const clerk = await at('node');
    const file = clerk.page.locator('input[type=file][multiple]');
    await file.setInputFiles([{ name: 'list.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('code,name') }]);
    await clerk.page.getByText(/عکسی نیست که این مرورگر بشناسد/).waitFor();
    await file.setInputFiles([await aPicture(clerk, 'front.jpg', 2400, 1200)]);
    const dialog = clerk.page.getByRole('dialog', { name: /افزودن عکس/ });
    await dialog.getByRole('textbox').waitFor();
    await clerk.press('F9');
    await dialog.getByText('این عکس در همین پرونده هست').waitFor();
    await clerk.findsNothingWrong([TRIED_OUT]);
    await dialog.getByRole('button', { name: 'انصراف' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await photos()).toHaveLength(2);
  });

  test('a phone takes a photo, and a picture is dropped on the panel', async () => {
    const clerk = await at('node', PHONE);
    await clerk.page.getByRole('button', { name: 'گرفتن عکس' }).waitFor();
    await clerk.page.locator('input[type=file][capture]').setInputFiles([await aPicture(clerk, 'inside.jpg', 300, 400)]);
    await clerk.page.getByRole('dialog', { name: /افزودن عکس/ }).getByRole('textbox').waitFor();
    await clerk.findsNothingWrong();
    await clerk.page.getByRole('button', { name: /ثبت ۱ عکس/ }).click();
    await expect.poll(photos).toHaveLength(3);
    const { buffer } = await aPicture(clerk, 'seal.jpg', 200, 200);
    await clerk.page.getByRole('button', { name: 'افزودن عکس' }).evaluate((button, bytes) => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(bytes)], 'seal.jpg', { type: 'image/jpeg' }));
      button.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: carried }));
    }, [...buffer]);
    await clerk.page.getByRole('button', { name: /ثبت ۱ عکس/ }).click();
    await expect.poll(photos).toHaveLength(4);
    await clerk.findsNothingWrong();
  });

  test('one is removed with a reason', async () => {
    const clerk = await at('node');
    await gallery(clerk).getByRole('button', { name: 'پشت دستگاه' }).click();
    await clerk.page.getByRole('button', { name: 'حذف عکس' }).click();
    const dialog = clerk.page.getByRole('dialog', { name: /حذف عکس/ });
    await dialog.getByRole('textbox').fill('چهره مشتری پیداست');
    await clerk.press('F9');
    await dialog.waitFor({ state: 'hidden' });
    await gallery(clerk).getByRole('button', { name: 'پشت دستگاه' }).waitFor({ state: 'hidden' });
    expect((await photos()).map(({ caption }) => caption)).not.toContain('پشت دستگاه');
    await clerk.findsNothingWrong([TRIED_OUT]);
  });

  test('an admission that was just recorded offers them, too', async () => {
    const customer = await world.node.post<Recorded>('/customers', { name: 'مریم کریمی', kind: 'natural' });
    person = await Person.signedIn(world.node, 'ali');
    await person.open(`/admission?serial=${serial(2)}&customer=${customer.id}`);
    await person.page.getByRole('combobox', { name: /ایراد اظهارشده/ }).fill('در بسته نمی‌شود');
    await person.press('F9');
    await person.page.getByRole('heading', { name: /پذیرش شد/ }).waitFor();
    await person.page.locator('input[type=file][multiple]').setInputFiles([await aPicture(person, 'door.jpg', 400, 300)]);
    const dialog = person.page.getByRole('dialog', { name: /افزودن عکس/ });
    await dialog.getByRole('textbox').fill('در شکسته');
    await person.press('Enter'); // goes to the button that records, not into the admission behind it
    await dialog.locator('button:focus').press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await person.page.getByText('۱ عکس دارد.').waitFor();
    await person.findsNothingWrong();
  });

  test('the centre sees that there is one, and where it lies', async () => {
    await synced(world.node);
    const admin = await at('hub');
    await gallery(admin).getByRole('button', { name: 'خط روی در' }).waitFor();
    await gallery(admin).getByText(/AG-KRJ/).first().waitFor();
    expect(await admin.page.getByRole('button', { name: 'افزودن عکس' }).count()).toBe(0);
    await gallery(admin).getByRole('button', { name: 'خط روی در' }).click();
    await admin.page.getByRole('dialog').getByText(/این عکس اینجا نیست/).waitFor();
    expect(await admin.page.getByRole('button', { name: 'حذف عکس' }).count()).toBe(0);
    await admin.findsNothingWrong([TRIED_OUT]);
  });
});

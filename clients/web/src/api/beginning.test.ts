import { expect, it, vi } from 'vitest';
import { begin, take } from './beginning';

function site(signed_in: boolean): string[] {
  const asked: string[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    if (typeof address === 'string') asked.push(address);
    return Promise.resolve(Response.json({ signed_in }));
  });
  return asked;
}

it('what is begun is asked for once, and anew when it is read again', async () => {
  const asked = site(true);
  await begin();
  const begun = ['/session', '/me', '/meta/words', '/meta/enums'];
  await Promise.all(begun.map((path) => take(path)));
  expect(asked).toEqual(begun.map((path) => `/api/v1${path}`));
  await take('/me');
  expect(asked.at(-1)).toBe('/api/v1/me');
  expect(asked.length).toBe(begun.length + 1);
});

it('nothing is asked that is refused while nobody is signed in', async () => {
  const asked = site(false);
  await begin();
  expect(asked).toEqual(['/api/v1/session']);
});

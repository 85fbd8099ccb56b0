import { expect, test } from 'vitest';
import { isForLater } from './drafts';
import { Refused, Unreachable } from './refusal';

const refused = (status: number, code: string) =>
  new Refused(status, {
    code,
    field: null,
    numbers: {},
    messages: { fa: '', en: '' },
    remedy: null,
    who_can: [],
    docs: null,
  });

test('a draft is kept until the site has it, unless it is refused for what it is', () => {
  expect(isForLater(new Unreachable('away'))).toBe(true);
  expect(isForLater(refused(401, 'unauthenticated'))).toBe(true);
  expect(isForLater(refused(403, 'csrf_token_wrong'))).toBe(true);
  expect(isForLater(refused(429, 'too_many_requests'))).toBe(true);
  expect(isForLater(refused(503, 'busy'))).toBe(true);
  expect(isForLater(refused(413, 'too_large'))).toBe(false);
  expect(isForLater(refused(403, 'forbidden'))).toBe(false);
});

import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.*', '!../api/description.d.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
const PLACE = /\{\w+:[^|}]+\|(\w+s)\b[^}]*\}/g;

// What some phrase counts, as it is called when there are many: days, cases, events.
const counted = new Set(
  Object.values(sources).flatMap((text) => [...text.matchAll(PLACE)].map(([, many]) => many ?? '')),
);
// A value in braces that follows = or $ is the page's own code, no place of a phrase.
const blind = new RegExp(`(?<![=$])\\{\\w+\\}( more)? (${[...counted].join('|')})\\b`);

test('after a number stands {n:day|days}, never days alone', () => {
  expect(counted).toContain('days');
  expect('notice after {days} days').toMatch(blind);
  expect(
    Object.entries(sources).flatMap(([file, text]) => {
      const found = blind.exec(text);
      return found ? [`${file}: ${found[0]}`] : [];
    }),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { amendedOf, amendmentOf } from './amendment';

test('a cap that was emptied in an amendment is none, and one that stands stays', () =>
  expect(amendedOf({ most_cases: null, most_parts: 5 })).toEqual({
    response_hours: 0,
    repair_hours: 0,
    most_cases: 0,
    most_visits: 0,
    most_parts: 5,
  }));

test('a cap that there is not stands empty in the form', () =>
  expect(
    amendmentOf({
      serials: ['WM7K000417'],
      service_site_code: 'BR-MHD',
      response_hours: 0,
      repair_hours: 16,
      parts_cover: 'included',
      most_cases: 5,
      most_visits: 0,
      most_parts: 0,
      tariff: 8000,
    }),
  ).toMatchObject({ response_hours: null, repair_hours: 16, most_cases: 5, most_parts: null, tariff: 8000 }));

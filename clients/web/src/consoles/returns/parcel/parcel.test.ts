import { expect, test } from 'vitest';
import {
  bodyOfParcel,
  countOf,
  EMPTY,
  overdueLeft,
  withLoose,
  withoutTag,
  withTag,
  type Owed,
} from './parcel';

const debt = (number: string, state: Owed['state'], days_left = 3): Owed => ({
  id: number,
  number,
  holder: 4,
  holder_code: 'AG-KRJ',
  state,
  job: null,
  job_number: null,
  part: null,
  part_code: 'PUMP',
  part_name: 'پمپ',
  part_serial: '',
  fitted_day: null,
  due: '2026-12-01',
  due_jalali: '1405/09/10',
  waybill: null,
  waybill_number: null,
  receipt: null,
  receipt_number: null,
  price: 0,
  age: 0,
  stage: 1,
  days_left,
});

test('a tag is packed once, and only what was removed', () => {
  const [packed, outcome] = withTag(EMPTY, debt('U-1', 'removed'), true);
  expect(outcome).toBe('packed');
  expect(withTag(packed, debt('U-1', 'removed'), true)).toEqual([packed, 'already']);
  expect(withTag(packed, debt('U-2', 'owed'), true)).toEqual([packed, 'not_removed']);
});

test('a tag from elsewhere is shown in the parcel until it is taken out', () => {
  const [packed] = withTag(EMPTY, debt('U-9', 'rejected'), false);
  expect(packed.others.map(({ number }) => number)).toEqual(['U-9']);
  expect(withoutTag(packed, 'U-9')).toEqual(EMPTY);
});

test('pieces without a tag are counted by their part', () => {
  const [tagged] = withTag(EMPTY, debt('U-1', 'removed'), true);
  const parcel = withLoose(withLoose(tagged, 'PUMP', 'پمپ'), 'PUMP', 'پمپ');
  expect(countOf(parcel)).toBe(3);
  expect(bodyOfParcel(parcel)).toEqual([{ tag: 'U-1' }, { part: 'PUMP', quantity: 2 }]);
});

test('what is overdue and stays behind is named', () => {
  const owed = [debt('U-1', 'removed', -6), debt('U-2', 'removed', 3), debt('U-3', 'owed', -9)];
  expect(overdueLeft(owed, EMPTY).map(({ number }) => number)).toEqual(['U-1']);
  expect(overdueLeft(owed, { ...EMPTY, tags: ['U-1'] })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { endsOf, logsOf, refusedAtFirst, uptoOf, type LateEvent } from './lateEvents';

const event = (id: string, through: string, breach: LateEvent['breach'] = null): LateEvent => ({
  id,
  log: id.split('.').slice(0, 2).join('.'),
  site: 4,
  site_code: 'AG-KRJ',
  kind: 'PartFitted',
  number: '',
  day: null,
  day_jalali: '',
  time: null,
  author: null,
  author_name: null,
  through,
  breach,
  detail: '',
  age: null,
});
const waiting = [event('4.1.5', '4.1.6'), event('4.1.6', '4.1.6', 'without_right'), event('4.1.7', '4.1.7')];

describe('late events', () => {
  test('each log is decided by itself', () =>
    expect(
      logsOf([...waiting, event('5.1.2', '5.1.2')]).map(({ log, events }) => [log, events.length]),
    ).toEqual([
      ['4.1', 3],
      ['5.1', 1],
    ]));
  test('a decision ends where a signature ends', () => expect(endsOf(waiting)).toEqual(['4.1.6', '4.1.7']));
  test('and takes all before it along', () =>
    expect(uptoOf(waiting, '4.1.6').map(({ id }) => id)).toEqual(['4.1.5', '4.1.6']));
  test('what would be set aside is refused at first', () =>
    expect([...refusedAtFirst(waiting)]).toEqual(['4.1.6']));
});

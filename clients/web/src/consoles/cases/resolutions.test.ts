import { describe, expect, test } from 'vitest';
import type { Action, AnyRow, Head, RecordOf } from '@/api/types';
import type { FoundCase } from './Case';
import { pieceOf, resolutionsOf, type Piece } from './resolutions';

const action = (name: string, href: string, allowed = true): Action => ({
  name,
  command: name,
  allowed,
  why: null,
  who_can: [],
  href,
});

const found = (state: 'open' | 'settled', actions: Action[]): FoundCase =>
  ({
    id: '1.4096.9',
    number: '1.4096.9',
    state,
    actions,
    cause: '1.1.60',
    part: 'p',
    left: -2,
    site_code: 'TECH-01',
  }) as FoundCase;

const piece = (standing: string, part = 'p', unit = 0): Piece => ({
  receipt: '1.1.60',
  line: 3,
  unit,
  part,
  standing,
});
const names = (ways: { action: Action }[]) => ways.map((way) => way.action.name);

describe('the ways out of a case', () => {
  const own = [action('decide', '/used-decisions'), action('close', '/c'), action('reopen', '/r', false)];
  test('an open one is not reopened, and closing by hand comes last', () => {
    const waybill = {
      id: '7.1.3',
      number: 'WB-3',
      actions: [action('lose', '/transit-losses'), action('correct', '/dispatch-corrections', false)],
    } as unknown as AnyRow & Head;
    expect(names(resolutionsOf(found('open', own), [waybill], undefined))).toEqual([
      'decide',
      'lose',
      'close',
    ]);
  });
  test('one that a person has closed can only be reopened', () => {
    const settled = [action('decide', '/used-decisions', false), ...own.slice(1)];
    expect(names(resolutionsOf(found('settled', settled), [], undefined))).toEqual(['reopen']);
  });
  test('a waybill’s action is about that waybill and what is left open', () => {
    const waybill = {
      id: '7.1.3',
      number: 'WB-3',
      actions: [action('lose', '/transit-losses'), action('take-back', '/waybills/7.1.3/take-back')],
    } as unknown as AnyRow & Head;
    const [lose, back] = resolutionsOf(found('open', []), [waybill], undefined);
    expect([lose?.known, lose?.initial, lose?.subject]).toEqual([
      { waybill: '7.1.3' },
      { quantity: 2 },
      'WB-3',
    ]);
    expect([back?.known, back?.hidden]).toEqual([{}, ['waybill']]);
  });
  test('the piece in quarantine is known where there is one only', () => {
    const only = pieceOf(found('open', own), [
      piece('firm'),
      piece('duplicate'),
      piece('duplicate', 'other'),
    ]);
    expect(only?.line).toBe(3);
    expect(pieceOf(found('open', own), [piece('duplicate'), piece('suspect', 'p', 1)])).toBeUndefined();
    const [decide] = resolutionsOf(found('open', own), [], only);
    expect(decide?.known).toEqual({ receipt: '1.1.60', line: 3, unit: 0 });
  });
  test('a ruling that has settled it is taken back by another one', () => {
    const settled = found('settled', own);
    expect(pieceOf(settled, [piece('firm')])?.line).toBe(3);
    const [decide] = resolutionsOf(settled, [], pieceOf(settled, [piece('firm')]));
    expect([decide?.action.name, decide?.initial.ruling]).toEqual(['decide', 'set_aside']);
  });
});

describe('a serial that is open at two sites', () => {
  const twice = {
    ...found('open', [
      action('correct', '/serials/WM7K000417/correct'),
      action('flag', '/serials/WM7K000417/flag'),
      action('link', '/job-links'),
      action('close', '/c'),
      action('reopen', '/r', false),
    ]),
    kind: 'serial_open_twice',
    detail: 'WM7K000417',
  } as FoundCase;
  const jobs = { later: { id: '5.1.9', site: 'BR-MHD' }, earlier: { id: '4.1.7', site: 'AG-KRJ' } };
  const ways = resolutionsOf(twice, [], undefined, jobs);

  test('has a way for the slip of each site, for two devices, and for one that was sent on', () =>
    expect(ways.map((way) => [way.action.name, way.of, way.known])).toEqual([
      ['correct', 'BR-MHD', { site: 'BR-MHD' }],
      ['correct', 'AG-KRJ', { site: 'AG-KRJ' }],
      ['flag', undefined, { flag: 'duplicate' }],
      ['link', undefined, { job: '5.1.9', earlier: '4.1.7' }],
      ['close', undefined, {}],
    ]));
  test('corrects nobody’s serial before both jobs are known', () =>
    expect(resolutionsOf(twice, [], undefined).map((way) => way.action.name)).toEqual([
      'flag',
      'link',
      'close',
    ]));
});

describe('a product that was handed out beyond its grant', () => {
  const actions = [
    action('settle', '/replacements/3.1.53/settle'),
    action('close', '/c'),
    action('reopen', '/r', false),
  ];
  const exchange = (state: 'open' | 'settled') =>
    ({ ...found(state, actions), kind: 'replaced_twice', detail: 'WM7K000417' }) as FoundCase;

  test('came back, or is a loss; closing without a posting comes last', () =>
    expect(
      resolutionsOf(exchange('open'), [], undefined).map((way) => [way.action.name, way.outcome, way.known]),
    ).toEqual([
      ['settle', 'unit_recovered', { resolution: 'unit_recovered' }],
      ['settle', 'loss_accepted', { resolution: 'loss_accepted' }],
      ['close', undefined, {}],
    ]));
  test('that is settled is only opened again', () =>
    expect(names(resolutionsOf(exchange('settled'), [], undefined))).toEqual(['reopen']));
});

describe('a use beyond the allowance of a contract', () => {
  const contract = {
    id: '1.1.70',
    number: 'HQ-CON-05-000001',
    most_cases: 2,
    serials: ['WM7K000417'],
    actions: [action('amend', '/contracts/1.1.70/amend'), action('terminate', '/contracts/1.1.70/terminate')],
  } as unknown as RecordOf<'contracts'> & Head;
  const own = [action('close', '/c'), action('reopen', '/r', false)];

  test('fits into it once the centre amends the contract, or is closed with a reason', () => {
    const [amend, ...others] = resolutionsOf(found('open', own), [], undefined, undefined, contract);
    expect([amend?.action.name, amend?.subject, amend?.hidden]).toEqual([
      'amend',
      'HQ-CON-05-000001',
      ['contract'],
    ]);
    expect(amend?.initial).toMatchObject({ most_cases: 2, serials: ['WM7K000417'] });
    expect(names(others)).toEqual(['close']);
  });
  test('that is settled asks for no amendment', () => {
    const settled = [action('close', '/c', false), action('reopen', '/r')];
    expect(names(resolutionsOf(found('settled', settled), [], undefined, undefined, contract))).toEqual([
      'reopen',
    ]);
  });
  test('of one part in two devices either serial can be corrected, each at its fitting', () => {
    const twice = {
      ...found('open', [
        { ...action('correct', '/jobs/b/correct-part-serial'), command: 'CorrectPartSerial' },
        { ...action('correct_earlier', '/jobs/a/correct-part-serial'), command: 'CorrectPartSerial' },
        action('close', '/c'),
      ]),
      kind: 'part_serial_twice',
      evidence: ['1.1.60', '2.1.7'],
      detail: 'P1',
    } as FoundCase;
    const ways = resolutionsOf(twice, [], undefined);
    expect(ways.map(({ fitting, known }) => [fitting, known.fitted])).toEqual([
      ['later', '1.1.60'],
      ['earlier', '2.1.7'],
      [undefined, undefined],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { nextVerdict, stepsOf, type Replacement } from './steps';

const verdict = (of: string, found = 'unrepairable') => ({
  of,
  verdict: found,
  time: '2026-11-28T08:00:00Z',
});
const ALL = ['technician', 'supervisor', 'authority'];
const found = (change: Record<string, unknown>): Replacement =>
  ({
    state: 'opened',
    mode: 'reviewed',
    verdicts: [],
    issues: [],
    granted: null,
    opened_day: '2026-11-27',
    exchanged_time: null,
    received_time: null,
    closed_time: null,
    ...change,
  }) as unknown as Replacement;
const names = (change: Record<string, unknown>) => stepsOf(found(change), null).map(({ event }) => event);
const done = (change: Record<string, unknown>) =>
  stepsOf(found(change), null).filter(({ isDone }) => isDone).length;

describe('the way of a case', () => {
  test('goes over verdicts where it is reviewed, and straight to the grant where it is not', () => {
    const exchange = ['ReplacementGranted', 'ReplacementIssued', 'DefectiveReceived', 'ReplacementClosed'];
    expect(names({})).toEqual(['ReplacementOpened', 'VerdictGiven', ...exchange]);
    expect(names({ mode: 'direct' })).toEqual(['ReplacementOpened', ...exchange]);
  });
  test('is past the verdicts with the third one', () => {
    expect(done({ state: 'supervisor_verdict', verdicts: ALL.slice(0, 2).map((of) => verdict(of)) })).toBe(1);
    expect(done({ state: 'certified', verdicts: ALL.map((of) => verdict(of)) })).toBe(2);
  });
  test('on a quota names it in place of the grant', () =>
    expect(names({ mode: 'direct', state: 'issued', issues: [{ ordinal: 2 }] })[1]).toBe('QuotaGranted'));
  test('ends where it is refused, repairable, or given up', () => {
    const end = (change: Record<string, unknown>) => stepsOf(found(change), null).at(-1);
    expect(end({ state: 'refused' })).toMatchObject({ event: 'ReplacementRefused', isEnd: true });
    expect(end({ state: 'repairable', verdicts: [verdict('technician', 'repairable')] })).toMatchObject({
      event: 'VerdictGiven',
      isEnd: true,
    });
    expect(end({ state: 'closed' })).toMatchObject({ event: 'ReplacementClosed', isEnd: true });
    expect(end({ state: 'closed', issues: [{ ordinal: 0 }] })?.isEnd).toBeUndefined();
  });
});

describe('the next verdict', () => {
  test('is the first that is missing', () => {
    expect(nextVerdict(found({}))).toBe('technician');
    expect(nextVerdict(found({ state: 'technician_verdict', verdicts: [verdict('technician')] }))).toBe(
      'supervisor',
    );
  });
  test('is nobody’s in a direct case, once granted, or when one found it repairable', () => {
    expect(nextVerdict(found({ mode: 'direct' }))).toBeNull();
    expect(nextVerdict(found({ state: 'granted' }))).toBeNull();
    expect(nextVerdict(found({ state: 'repairable' }))).toBeNull();
  });
});

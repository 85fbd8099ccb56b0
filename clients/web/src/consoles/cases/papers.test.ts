import { expect, test } from 'vitest';
import { fittingsOf, usesOf, type Job } from './papers';

const job = (id: string, site: number, fitted: string[] = []) =>
  ({ id, site, parts: fitted.map((each) => ({ fitted: each })) }) as unknown as Job;

test('the later fitting is the cause, the earlier one the evidence', () => {
  const jobs = [job('2.1.10', 2, ['2.1.12', '2.1.14']), job('3.1.20', 3, ['3.1.25'])];
  const found = { cause: '3.1.25', evidence: ['3.1.25', '2.1.14'] };
  const both = fittingsOf(found, jobs);
  expect([both?.earlier.job.id, both?.earlier.line.fitted]).toEqual(['2.1.10', '2.1.14']);
  expect(both?.later.job.id).toBe('3.1.20');
  expect(fittingsOf(found, jobs.slice(0, 1))).toBeUndefined();
});

test('the use beyond the allowance is the admission that caused the case', () =>
  expect(usesOf({ cause: '3.1.20', site: 3 }, [job('2.1.10', 2), job('3.1.20', 3)])).toMatchObject({
    within: { id: '2.1.10' },
    beyond: { id: '3.1.20' },
  }));

test('of a job that was put under the contract later, it is the one at the case’s site', () => {
  expect(usesOf({ cause: '3.1.33', site: 3 }, [job('2.1.10', 2), job('3.1.20', 3)])?.beyond.id).toBe(
    '3.1.20',
  );
  expect(usesOf({ cause: '3.1.20', site: 3 }, [job('3.1.20', 3)])?.within).toBeUndefined();
  expect(usesOf({ cause: '4.1.1', site: 4 }, [])).toBeUndefined();
});

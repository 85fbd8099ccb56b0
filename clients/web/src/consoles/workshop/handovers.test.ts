import { expect, test } from 'vitest';
import { handoverOf, type Handover } from './handovers';

const row = (job: string, job_number: string, serial: string) => ({ job, job_number, serial }) as Handover;
const ROWS = [row('4.1.7', 'KRJ-ADM-05-000007', 'WM7K-000417'), row('4.1.9', 'KRJ-ADM-05-000009', '')];

test('a handover is meant by the receipt, the number or the plate', () => {
  expect(handoverOf(ROWS, 'AMANI:4:KRJ-ADM-05-000009:ab12')?.job).toBe('4.1.9');
  expect(handoverOf(ROWS, 'krj-adm-05-000007')?.job).toBe('4.1.7');
  expect(handoverOf(ROWS, 'WM7K000417')?.job).toBe('4.1.7');
  expect(handoverOf(ROWS, '---')).toBeUndefined();
  expect(handoverOf(ROWS, 'WM7K-000418')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { parseMetrics } from './metrics';

test('numbers by their names, without comments and labelled ones', () => {
  const values = parseMetrics(
    '# HELP amani_held_events Events that wait\namani_held_events 3\namani_http_requests_total{status="2xx"} 88\namani_free_disk_bytes 7.0e+10\n',
  );
  expect([...values]).toEqual([
    ['amani_held_events', 3],
    ['amani_free_disk_bytes', 70_000_000_000],
  ]);
});

// The numbers that an operator watches (/metrics), in the text form that monitoring reads.
import { queryOptions } from '@tanstack/react-query';
import { respond } from './request';

// "amani_events_not_backed_up 12" by name; what has labels is left to monitoring.
export function parseMetrics(text: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const found = /^([a-z_]+) (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line.trim());
    if (found?.[1] && found[2]) values.set(found[1], Number(found[2]));
  }
  return values;
}

export const metrics = queryOptions({
  queryKey: ['status', 'metrics'],
  queryFn: async () => parseMetrics(await (await respond('/metrics', { accept: 'text/plain' })).text()),
  refetchInterval: 60_000,
});

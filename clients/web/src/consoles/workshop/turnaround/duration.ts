// Minutes as people say them: hours within two days, days beyond, one digit behind the point.
export interface Duration {
  value: number;
  unit: 'minute' | 'hour' | 'day';
}

const HOUR = 60;
const DAY = 24 * HOUR;
const rounded = (value: number) => Math.round(value * 10) / 10;

const LEAST_BARS = 7; // a week

// Without the days at the end in which nothing became ready.
export function seenBars<Bar extends { jobs: number }>(bars: Bar[]): Bar[] {
  const last = bars.findLastIndex(({ jobs }) => jobs > 0);
  return bars.slice(0, Math.max(LEAST_BARS, last + 1));
}

export function durationOf(minutes: number): Duration {
  if (minutes < HOUR) return { value: minutes, unit: 'minute' };
  if (minutes < 2 * DAY) return { value: rounded(minutes / HOUR), unit: 'hour' };
  return { value: rounded(minutes / DAY), unit: 'day' };
}

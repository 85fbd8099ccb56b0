// What a chart shows: numbers by label, in one unit. The same numbers are its table and its file.
export interface ChartLabel {
  text: string;
  to?: string; // the rows behind it
}

export interface ChartSeries {
  name: string;
  values: number[]; // one a label
}

export interface ChartData {
  labels: ChartLabel[];
  series: ChartSeries[]; // at most six
  // Of a Pareto chart: how much of the whole the first series is up to each label, in basis points.
  shares?: { name: string; of: number[] };
}

// The largest first, each with its share and that of all before it together.
export function byWeight<Each extends { value: number }>(each: Each[]): { rows: Each[]; shares: number[] } {
  const rows = each.toSorted((a, b) => b.value - a.value);
  const whole = rows.reduce((sum, { value }) => sum + value, 0);
  let sum = 0;
  const shares = rows.map(({ value }) => (whole === 0 ? 0 : Math.round((10_000 * (sum += value)) / whole)));
  return { rows, shares };
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
// What a spreadsheet would run as a formula is kept from running.
const safe = (text: string) => quoted(/^[=+\-@\t]/.test(text) ? `'${text}` : text);

// For spreadsheets: behind a byte order mark, numbers plain.
export function csvOf({ labels, series, shares }: ChartData, head: string): string {
  const lines = [
    [head, ...series.map(({ name }) => name), ...(shares ? [shares.name] : [])].map(safe),
    ...labels.map(({ text }, at) => [
      safe(text),
      ...series.map(({ values }) => String(values[at] ?? 0)),
      ...(shares ? [String((shares.of[at] ?? 0) / 100)] : []),
    ]),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

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

// The largest first, so many of them and the rest as one; each with the share of all up to it.
export function byWeight<Key>(
  each: { key: Key; value: number }[],
  most: number,
): { rows: { key: Key | null; value: number }[]; shares: number[] } {
  const sorted = each.toSorted((a, b) => b.value - a.value);
  const total = (some: { value: number }[]) => some.reduce((sum, { value }) => sum + value, 0);
  const rest = sorted.slice(most);
  const rows = [...sorted.slice(0, most), ...(rest.length > 0 ? [{ key: null, value: total(rest) }] : [])];
  const whole = total(sorted);
  const shares = rows.map((_, at) =>
    whole === 0 ? 0 : Math.round((10_000 * total(rows.slice(0, at + 1))) / whole),
  );
  return { rows, shares };
}

const NARROW = 12; // letters below a bar
// A label below a bar, broken between words.
export function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && line.length <= NARROW) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
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

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
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
// What a spreadsheet would run as a formula is kept from running.
const safe = (text: string) => quoted(/^[=+\-@\t]/.test(text) ? `'${text}` : text);

// For spreadsheets: behind a byte order mark, numbers plain.
export function csvOf({ labels, series }: ChartData, head: string): string {
  const lines = [
    [head, ...series.map(({ name }) => name)].map(safe),
    ...labels.map(({ text }, at) => [safe(text), ...series.map(({ values }) => String(values[at] ?? 0))]),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

// Counts of serials by model and state, as the series of a stacked chart. Pure.
import type { RowOf } from '@/api/types';

type Counted = Pick<RowOf<'serial-counts'>, 'model_code' | 'state' | 'count'>;

export interface ByModel {
  models: string[]; // the model with most serials first
  states: string[]; // those that occur, in the order in which they are said
  counts: number[][]; // of each state, of each model
}

export function byModel(rows: Counted[], order: string[]): ByModel {
  const totals = new Map<string, number>();
  for (const { model_code: model, count } of rows)
    totals.set(model ?? '', (totals.get(model ?? '') ?? 0) + count);
  const models = [...totals].sort((a, b) => b[1] - a[1]).map(([model]) => model);
  const states = order.filter((state) => rows.some((row) => row.state === state));
  const countOf = (state: string, model: string) =>
    rows.find((row) => row.state === state && (row.model_code ?? '') === model)?.count ?? 0;
  return { models, states, counts: states.map((state) => models.map((model) => countOf(state, model))) };
}

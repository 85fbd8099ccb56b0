// The spans of warranty of a product on one axis of days. Pure; WarrantySpans draws it.
import type { RecordOf } from '@/api/types';
import { addDays, daysBetween } from '@/format/days';

type Product = RecordOf<'serials'>;
export type Covered = Pick<
  Product,
  | 'warranty'
  | 'warranty_card'
  | 'warranty_start'
  | 'warranty_expiry'
  | 'warranty_months'
  | 'remaining_days'
  | 'covers'
  | 'void_from'
  | 'why'
>;

export interface Span {
  kind: Product['covers'][number]['cover'] | null; // null: the maker's
  card: string;
  start: string;
  months: number;
  until: string | null; // null where the site names the end of all spans alone
}

const DAYS_OF_MONTH = 365.2425 / 12; // only to draw a bar whose last day is not told

export function spansOf(product: Covered): Span[] {
  const { warranty_start: start, warranty_months: months, warranty_card: card, covers } = product;
  const maker: Span[] = start
    ? [{ kind: null, card, start, months, until: covers.length === 0 ? product.warranty_expiry : null }]
    : [];
  const further = covers.flatMap((cover): Span[] =>
    cover.start
      ? [
          {
            kind: cover.cover,
            card: cover.warranty_card,
            start: cover.start,
            months: cover.months,
            until: cover.until,
          },
        ]
      : [],
  );
  return [...maker, ...further];
}

export interface Bar {
  from: number; // per cent of the axis
  width: number;
}

const endOf = ({ start, months, until }: Span) => until ?? addDays(start, Math.round(months * DAYS_OF_MONTH));

// Where each span and today lie on the axis from the first day to the last; today is null beside it.
export function axisOf(spans: Span[], today: string): { bars: Bar[]; today: number | null } {
  const first = spans.reduce((least, { start }) => (start < least ? start : least), '9999-12-31');
  const last = spans.reduce((most, span) => (endOf(span) > most ? endOf(span) : most), '0000-01-01');
  const whole = Math.max(1, daysBetween(first, last));
  const at = (day: string) => (100 * daysBetween(first, day)) / whole;
  return {
    bars: spans.map((span) => ({
      from: at(span.start),
      width: Math.max(1, at(endOf(span)) - at(span.start)),
    })),
    today: spans.length === 0 || today < first || today > last ? null : at(today),
  };
}

// What is left in whole years and months, as people say it; null while days say it well enough.
export function yearsAndMonths(days: number): { years: number; months: number } | null {
  const all = Math.floor(days / DAYS_OF_MONTH);
  return all < 3 ? null : { years: Math.floor(all / 12), months: all % 12 };
}

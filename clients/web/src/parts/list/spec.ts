// What a console says of a list; the engine does the rest: search, filters in the address, columns,
// order, paging, totals, files.
import type { ReactNode } from 'react';
import type { ColumnOf, Noun, RowOf } from '@/api/types';
import type { Phrase } from '@/words/phrase';

// Where its rows are recorded, which says how old they may be: at the hub alone, or at this site alone.
export type MadeAt = 'everywhere' | 'hub' | 'here';

export interface ListSpec<Name extends Noun> {
  noun: Name;
  title: Phrase;
  columns: ColumnOf<Name>[]; // shown, in order
  spare?: ColumnOf<Name>[]; // to be chosen
  sortable?: ColumnOf<Name>[]; // what the API says of `sort`
  filters?: (ColumnOf<Name> | { period: ColumnOf<Name> })[]; // choices by their words; a period has from and to
  searched?: boolean;
  totals?: boolean;
  fixed?: Record<string, string>; // filters that make this list what it is
  views?: { name: Phrase; filters: Record<string, string> }[]; // offered beside the person's own
  madeAt?: MadeAt; // everywhere when missing
  empty: Phrase; // nothing has been recorded yet: why, and what makes one
  opens?: (row: RowOf<Name>) => string | null; // the record's page; its address below the noun when missing
  widths?: Partial<Record<ColumnOf<Name>, number>>; // of columns whose cells say more than their form
  cell?: Partial<Record<ColumnOf<Name>, (row: RowOf<Name>) => ReactNode>>;
  deeds?: (row: RowOf<Name>) => ReactNode; // buttons of a row; what they open stands outside the list
}

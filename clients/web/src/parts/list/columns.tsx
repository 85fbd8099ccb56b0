import Box from '@mui/material/Box';
import type { ReactNode, SyntheticEvent } from 'react';
import type { AnyRow, Noun, RowOf } from '@/api/types';
import { CodeLink } from '../show/Code';
import { headOf } from '../show/head';
import { Value, isNumeric, textOf } from '../show/Value';
import { addressOfMember } from '../references';
import { phrase } from '@/words/phrase';
import type { Speech } from '@/words/speech';
import type { ListSpec } from './spec';

const WIDTHS: Record<string, number> = {
  amount: 192, // of 15 digits, which are wide in Persian
  count: 88,
  stage: 70,
  day: 105,
  instant: 145,
  code: 98,
  rate: 80,
};

export interface Column {
  field: string;
  head: string;
  width: number; // px, at least where it takes a share of what is left (flex)
  flex?: number;
  isSortable: boolean;
  isNumber: boolean; // whose digits stand in line
  cellOf: (row: AnyRow) => ReactNode;
  textOf: (row: AnyRow) => string; // the same, however narrow the column is
}

const AROUND_HEAD = 26; // px
const SORT_ARROW = 34;
const LETTER = 8.4; // of a head, on an average
const CHOICE = 105;
const LONG_CHOICE = 166; // a longer one may be cut
const CHOICE_LETTER = 7.2;
const AROUND_CELL = 22;
const DEEDS = phrase('کارها', 'Deeds');
const DEEDS_WIDTH = 190;

// Numbers of documents and serials are long; choices and texts take what is left. No head is cut.
function widthOf(name: string, form: string, head: number, word: number, own: number | undefined) {
  if (own !== undefined) return { width: Math.max(own, head) };
  if (form === 'code' && /number|serial/.test(name)) return { width: 184 };
  if (form === 'code' && /mobile|national_id/.test(name)) return { width: Math.max(118, head) };
  if (form === 'choice') return { flex: 0.7, width: Math.max(CHOICE, Math.min(word, LONG_CHOICE), head) };
  const width = WIDTHS[form];
  return width === undefined ? { flex: 1, width: Math.max(110, head) } : { width: Math.max(width, head) };
}

// What stands in a cell.
export function Cell<Name extends Noun>({
  spec,
  name,
  row,
}: {
  spec: ListSpec<Name>;
  name: string;
  row: AnyRow;
}) {
  const own = (spec.cell as Record<string, ((row: AnyRow) => ReactNode) | undefined> | undefined)?.[name];
  if (own) return own(row);
  const value = row[name];
  const to = typeof value === 'string' && value !== '' ? addressOfMember(name, row) : null;
  return to && name !== 'number' ? (
    <CodeLink text={String(value)} to={to} />
  ) : (
    <Value name={name} value={value} rows={spec.noun} />
  );
}

export function columnOf<Name extends Noun>(spec: ListSpec<Name>, name: string, speech: Speech): Column {
  const form = speech.form(name, spec.noun);
  const width = (spec.widths as Record<string, number> | undefined)?.[name];
  const head = headOf(speech, name, spec.noun);
  const longest = Math.max(
    0,
    ...(speech.enums[speech.enumOf(name, spec.noun) ?? ''] ?? []).map(
      (choice) => choice[speech.language].length,
    ),
  );
  const sortable = (spec.sortable as string[] | undefined)?.includes(name) ?? false;
  return {
    field: name,
    head,
    ...widthOf(
      name,
      form,
      AROUND_HEAD + head.length * LETTER + (sortable ? SORT_ARROW : 0),
      AROUND_CELL + longest * CHOICE_LETTER,
      width,
    ),
    isSortable: sortable,
    isNumber: isNumeric(speech, name, spec.noun),
    textOf: (row) => textOf(speech, name, row[name], spec.noun),
    cellOf: (row) => <Cell spec={spec} name={name} row={row} />,
  };
}

// The buttons of a row: what is pressed there neither opens the row nor moves in the list.
export function Deeds<Name extends Noun>({ spec, row }: { spec: ListSpec<Name>; row: AnyRow }) {
  const keep = (event: SyntheticEvent) => event.stopPropagation();
  return (
    <Box
      onClick={keep}
      onKeyDown={keep}
      sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, '&:empty': { display: 'none' } }}
    >
      {spec.deeds?.(row as RowOf<Name>)}
    </Box>
  );
}

export function deedsColumn<Name extends Noun>(spec: ListSpec<Name>, speech: Speech): Column {
  return {
    field: 'deeds',
    head: speech.say(DEEDS),
    width: DEEDS_WIDTH,
    isSortable: false,
    isNumber: false,
    textOf: () => '',
    cellOf: (row) => <Deeds spec={spec} row={row} />,
  };
}

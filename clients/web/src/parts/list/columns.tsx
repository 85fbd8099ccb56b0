import type { GridColDef } from '@mui/x-data-grid';
import type { AnyRow, Noun } from '@/api/types';
import { CodeLink } from '../show/Code';
import { Value, isNumeric, textOf } from '../show/Value';
import { addressOfMember } from '../references';
import type { Speech } from '@/words/speech';
import type { ListSpec } from './spec';

const WIDTHS: Record<string, number> = {
  amount: 140,
  count: 96,
  stage: 70,
  day: 105,
  instant: 145,
  code: 120,
  rate: 80,
};

// Numbers of documents and serials are long; choices and texts take what is left.
function widthOf(name: string, form: string) {
  if (form === 'code' && /number|serial/.test(name)) return { width: 180 };
  if (form === 'choice') return { flex: 0.5, minWidth: 110 };
  const width = WIDTHS[form];
  return width === undefined ? { flex: 1, minWidth: 120 } : { width };
}

function headOf(speech: Speech, name: string, noun: string): string {
  const word = speech.member(name, noun);
  return speech.form(name, noun) === 'amount'
    ? `${word} (${speech.language === 'fa' ? 'ریال' : 'Rial'})`
    : word;
}

export function columnOf<Name extends Noun>(
  spec: ListSpec<Name>,
  name: string,
  speech: Speech,
): GridColDef<AnyRow> {
  const form = speech.form(name, spec.noun);
  const own = (spec.cell as Record<string, ((row: AnyRow) => React.ReactNode) | undefined> | undefined)?.[
    name
  ];
  const width = (spec.widths as Record<string, number> | undefined)?.[name];
  return {
    field: name,
    headerName: headOf(speech, name, spec.noun),
    ...widthOf(name, form),
    ...(width === undefined ? {} : { width }),
    sortable: (spec.sortable as string[] | undefined)?.includes(name) ?? false,
    align: isNumeric(speech, name, spec.noun) ? 'right' : 'left',
    headerAlign: isNumeric(speech, name, spec.noun) ? 'right' : 'left',
    valueGetter: (_, row) => textOf(speech, name, row[name], spec.noun),
    renderCell: ({ row }) => {
      if (own) return own(row);
      const value = row[name];
      const to = typeof value === 'string' && value !== '' ? addressOfMember(name, row) : null;
      return to && name !== 'number' ? (
        <CodeLink text={String(value)} to={to} />
      ) : (
        <Value name={name} value={value} rows={spec.noun} />
      );
    },
  };
}

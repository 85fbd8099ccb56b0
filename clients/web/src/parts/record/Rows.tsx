// The rows that stand inside a record: its parts, lines, pieces.
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { AnyRow } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { addressOfMember } from '../references';
import { CodeLink } from '../show/Code';
import { headOf } from '../show/head';
import { Value, isNumeric } from '../show/Value';
import { WideTable } from '../show/WideTable';

interface Props {
  rows: AnyRow[];
  columns: string[];
  named: string; // the rows' own name among words: "pieces"
  label: string;
  cell?: Record<string, (row: AnyRow) => ReactNode>;
  after?: (row: AnyRow) => ReactNode; // buttons of a row
}

export function Rows({ rows, columns, named, label, cell = {}, after }: Props) {
  const speech = useSpeech();
  return (
    <WideTable label={label}>
      <TableHead>
        <TableRow>
          {columns.map((name) => (
            <TableCell key={name} align={isNumeric(speech, name, named) ? 'right' : 'left'}>
              {headOf(speech, name, named)}
            </TableCell>
          ))}
          {after && <TableCell />}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, at) => (
          <TableRow key={at}>
            {columns.map((name) => {
              const to = addressOfMember(name, row);
              const own = cell[name];
              return (
                <TableCell
                  key={name}
                  data-head={headOf(speech, name, named)}
                  align={isNumeric(speech, name, named) ? 'right' : 'left'}
                >
                  {own ? (
                    own(row)
                  ) : to ? (
                    <CodeLink text={String(row[name])} to={to} />
                  ) : (
                    <Value name={name} value={row[name]} rows={named} />
                  )}
                </TableCell>
              );
            })}
            {after && <TableCell sx={{ textAlign: 'end' }}>{after(row)}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}

// The rows that stand inside a record: its parts, lines, pieces. A table that becomes cards where
// there is no room.
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import type { AnyRow } from '@/api/types';
import { useSpeech } from '@/words/speech';
import { addressOfMember } from '../references';
import { CodeLink } from '../show/Code';
import { Value, isNumeric } from '../show/Value';

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
    <TableContainer>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((name) => (
              <TableCell key={name} align={isNumeric(speech, name, named) ? 'right' : 'left'}>
                {speech.member(name, named)}
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
                  <TableCell key={name} align={isNumeric(speech, name, named) ? 'right' : 'left'}>
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
              {after && <TableCell align="right">{after(row)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

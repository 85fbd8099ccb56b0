// Two papers line by line beside each other.
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { CodeLink } from '@/parts/show/Code';
import { WideTable } from '@/parts/show/WideTable';
import type { Job } from './papers';

export interface Side {
  name: string;
  job: Job;
}

interface Props<Told extends Side> {
  label: string;
  sides: Told[];
  lines: { name: string; word: string; cell: (side: Told) => ReactNode }[];
}

export function Sides<Told extends Side>({ label, sides, lines }: Props<Told>) {
  return (
    <WideTable label={label}>
      <TableHead>
        <TableRow>
          <TableCell />
          {sides.map(({ name, job }) => (
            <TableCell key={name} sx={{ width: '40%' }}>
              {name}
              <br />
              <CodeLink text={job.site_code ?? ''} to={`/sites/${job.site_code}`} />{' '}
              <CodeLink text={job.number ?? ''} to={`/jobs/${job.id}`} />
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ name, word, cell }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
              {word}
            </TableCell>
            {sides.map((side) => (
              <TableCell
                key={side.name}
                data-head={`${side.name} ${side.job.site_code ?? ''}`}
                sx={{ overflowWrap: 'anywhere' }}
              >
                {cell(side)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </WideTable>
  );
}

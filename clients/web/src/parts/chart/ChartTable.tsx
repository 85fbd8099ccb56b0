import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useSpeech } from '@/words/speech';
import { CodeLink } from '../show/Code';
import type { ChartData } from './data';

interface Props {
  data: ChartData;
  of: string;
  label: string;
}

export function ChartTable({ data, of, label }: Props) {
  const speech = useSpeech();
  return (
    <TableContainer>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{of}</TableCell>
            {data.series.map(({ name }) => (
              <TableCell key={name} align="right">
                {name}
              </TableCell>
            ))}
            {data.shares && <TableCell align="right">{data.shares.name}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.labels.map(({ text, to }, at) => (
            <TableRow key={text}>
              <TableCell>{to ? <CodeLink text={text} to={to} /> : <bdi>{text}</bdi>}</TableCell>
              {data.series.map(({ name, values }) => (
                <TableCell key={name} align="right">
                  {speech.number(values[at] ?? 0)}
                </TableCell>
              ))}
              {data.shares && <TableCell align="right">{speech.rate(data.shares.of[at] ?? 0)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

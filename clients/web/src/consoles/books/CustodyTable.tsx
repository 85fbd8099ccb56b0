// What an agent answers for, part by part, and why the two sides of it agree. Each number opens
// the papers behind it.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Schemas } from '@/api/types';
import { CodeLink } from '@/parts/show/Code';
import { WideTable } from '@/parts/show/WideTable';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { CustodyPapers, type Term } from './CustodyPapers';

type Row = Schemas['CustodyRow'];

const WHY = phrase(
  'چرا برابر است: در تعهد (A) منهای موجود (P) = داغی در انتظار (PEND) منهای رسید پیش از مصرف (PRE) به‌علاوه مصرف بیش از موجودی (OVER). مغایرت بدون سند باید صفر باشد.',
  'Why they agree: accountable (A) less physical (P) = pending (PEND) less early (PRE) plus OVER. The residue must be 0.',
);
const UNDER_WAY = phrase(
  'از موجود (P)، {count} عدد هنوز در راه مرکز است و در این برابری شمرده نمی‌شود.',
  'Of P, {count} {count:is|are} still on the way to the centre and not counted in it.',
);
const ALL_AGREE = phrase('✓ همه قطعه‌ها برابر است', '✓ all parts agree');
const DIFFER = phrase(
  '⚠ {count} قطعه مغایرت بدون سند دارد',
  '⚠ {count} {count:part has|parts have} a residue',
);

const TERMS: Term[] = ['accountable', 'physical', 'pending', 'early', 'over'];

export function CustodyTable({ rows, withAgent = false }: { rows: Row[]; withAgent?: boolean }) {
  const speech = useSpeech();
  const [open, setOpen] = useState<{ row: Row; term: Term } | null>(null);
  const wrong = rows.filter(({ residue }) => residue !== 0).length;
  const underWay = rows.reduce((sum, row) => sum + row.under_way, 0);
  const number = (row: Row, term: Term) =>
    row[term] === 0 ? (
      speech.number(0)
    ) : (
      <Link component="button" type="button" onClick={() => setOpen({ row, term })}>
        {speech.number(row[term])}
      </Link>
    );
  return (
    <>
      <Typography variant="body2" color="text.secondary">
        {speech.say(WHY)} {underWay !== 0 && speech.say(UNDER_WAY, { count: speech.number(underWay) })}
      </Typography>
      <Box sx={{ my: 1, fontWeight: 700, color: wrong > 0 ? 'error.main' : 'success.main' }}>
        {wrong > 0 ? speech.say(DIFFER, { count: speech.number(wrong) }) : speech.say(ALL_AGREE)}
      </Box>
      <WideTable label={speech.member('custody')}>
        <TableHead>
          <TableRow>
            {withAgent && <TableCell>{speech.member('agent_code')}</TableCell>}
            <TableCell>{speech.member('part_code')}</TableCell>
            <TableCell>{speech.member('part_name')}</TableCell>
            {[...TERMS, 'under_way', 'residue'].map((name) => (
              <TableCell key={name} align="right">
                {speech.member(name)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.agent} ${row.part}`} hover>
              {withAgent && (
                <TableCell data-head={speech.member('agent_code')}>
                  <CodeLink text={row.agent_code} to={`/custody?agent=${row.agent_code}`} />
                </TableCell>
              )}
              <TableCell data-head={speech.member('part_code')}>
                <CodeLink text={row.part_code} to={`/parts/${row.part_code}`} />
              </TableCell>
              <TableCell data-head={speech.member('part_name')}>
                <bdi>{row.part_name}</bdi>
              </TableCell>
              {TERMS.map((term) => (
                <TableCell key={term} align="right" data-head={speech.member(term)}>
                  {number(row, term)}
                </TableCell>
              ))}
              <TableCell align="right" data-head={speech.member('under_way')}>
                {speech.number(row.under_way)}
              </TableCell>
              <TableCell
                align="right"
                data-head={speech.member('residue')}
                sx={{ fontWeight: 700, color: row.residue === 0 ? 'success.main' : 'error.main' }}
              >
                {speech.number(row.residue)} {row.residue === 0 ? '✓' : '⚠'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </WideTable>
      {open && <CustodyPapers row={open.row} term={open.term} onClose={() => setOpen(null)} />}
    </>
  );
}

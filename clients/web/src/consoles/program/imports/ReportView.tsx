// What became of the rows of a sheet, or would become: counts, and the rows that are refused, by
// the line of the file.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ImportReport } from '@/api/imports';
import { save } from '@/parts/list/Files';
import { writeCsv } from '@/parts/sheets/csv';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { refusedRows } from './refusedRows';
import type { Prepared } from './prepare';

const WOULD = phrase(
  '{good} از {rows} سطر پذیرفته می‌شود.',
  '{good} of {rows} {rows:row|rows} {good:is|are} accepted.',
);
const DONE = phrase(
  '{good} از {rows} سطر ثبت شد.',
  '{good} of {rows} {rows:row|rows} {good:is|are} recorded.',
);
const REFUSED = phrase('{count} سطر پذیرفته نیست:', '{count} {count:row is|rows are} refused:');
const SHOWN = phrase('{shown} سطر نخست آن‌ها:', 'the first {shown} of them:');
const LINE = phrase('سطر', 'Line');
const WHY = phrase('چرا، و چه باید کرد', 'Why, and what to do');
const AS_FILE = phrase('فایل خطاها (CSV)', 'Errors as a file (CSV)');

interface Props {
  report: ImportReport;
  prepared: Prepared;
  isTrial: boolean;
  name: string; // of the file with the errors
}

export function ReportView({ report, prepared, isTrial, name }: Props) {
  const speech = useSpeech();
  const refused = refusedRows(report, prepared, speech);
  const count = report.refused_rows + prepared.leftBehind.length;
  const rows = report.rows + prepared.leftBehind.length;
  const good = isTrial ? report.rows - report.refused_rows : report.recorded;
  const keep = () => {
    const { text } = writeCsv([
      [LINE.en, WHY.fa, WHY.en],
      ...refused.map(({ line, fa, en }) => [String(line), fa, en]),
    ]);
    save(new Blob(['\uFEFF', text], { type: 'text/csv' }), `${name}.csv`);
  };
  return (
    <>
      <Alert severity={count === 0 ? 'success' : 'warning'} role="status">
        {speech.say(isTrial ? WOULD : DONE, { good: speech.number(good), rows: speech.number(rows) })}{' '}
        {count > 0 && speech.say(REFUSED, { count: speech.number(count) })}{' '}
        {count > refused.length && speech.say(SHOWN, { shown: speech.number(refused.length) })}
      </Alert>
      {refused.length > 0 && (
        <>
          <TableContainer sx={{ maxHeight: 360, my: 1 }}>
            <Table size="small" stickyHeader aria-label={speech.say(WHY)}>
              <TableHead>
                <TableRow>
                  <TableCell>{speech.say(LINE)}</TableCell>
                  <TableCell>{speech.say(WHY)}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {refused.map((row, at) => (
                  <TableRow key={at}>
                    <TableCell>{speech.number(row.line)}</TableCell>
                    <TableCell>
                      <Typography variant="body2">
                        <bdi>{speech.said(row)}</bdi>
                      </Typography>
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </TableContainer>
          <Button size="small" onClick={keep}>
            {speech.say(AS_FILE)}
          </Button>
        </>
      )}
    </>
  );
}

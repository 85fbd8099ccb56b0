import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Schemas } from '@/api/types';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const TABLE = phrase('کلیدهای من', 'My tokens');
const HEADS = [
  phrase('برنامه', 'Program'),
  phrase('دامنه', 'Scopes'),
  phrase('ساخته‌شده', 'Made'),
  phrase('اعتبار تا', 'Valid until'),
];
const TAKE_BACK = phrase('پس گرفتن', 'Take back');

interface Props {
  rows: Schemas['TokenRow'][];
  onTakeBack: (id: number) => void;
}

export function TokenTable({ rows, onTakeBack }: Props) {
  const speech = useSpeech();
  return (
    <TableContainer>
      <Table size="small" aria-label={speech.say(TABLE)}>
        <TableHead>
          <TableRow>
            {HEADS.map((head) => (
              <TableCell key={head.en}>{speech.say(head)}</TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, name, scopes, made_at, ends_at }) => (
            <TableRow key={id}>
              <TableCell>
                <bdi>{name}</bdi>
              </TableCell>
              <TableCell>
                <Code text={scopes.join(', ')} />
              </TableCell>
              <TableCell>{speech.instant(made_at)}</TableCell>
              <TableCell>{speech.instant(ends_at)}</TableCell>
              <TableCell sx={{ textAlign: 'end' }}>
                <Button color="error" size="small" onClick={() => onTakeBack(id)}>
                  {speech.say(TAKE_BACK)}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

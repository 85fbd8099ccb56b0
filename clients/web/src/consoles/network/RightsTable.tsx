// Rights by roles: the heads stay in sight, the roles at the top and the right in the first column.
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { NOT_THERE } from '@/parts/show/words';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { Right } from './rights';

const RIGHT = phrase('اختیار', 'Right');
const HAS = phrase('دارد', 'has it');
const STAYS = { position: 'sticky', insetInlineStart: 0, zIndex: 1, bgcolor: 'background.paper' };

interface Props {
  roles: string[];
  rights: Right[];
  word: (name: string) => string;
  label: string;
}

export function RightsTable({ roles, rights, word, label }: Props) {
  const speech = useSpeech();
  return (
    <TableContainer sx={{ maxHeight: '70vh' }}>
      <Table size="small" stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...STAYS, zIndex: 3, bgcolor: 'background.default' }}>
              {speech.say(RIGHT)}
            </TableCell>
            {roles.map((role) => (
              <TableCell key={role} align="center" sx={{ minWidth: 64, px: 0.25, lineHeight: 1.3 }}>
                {speech.choice('role', role)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rights.map(({ name, roles: holders }) => (
            <TableRow key={name} hover>
              <TableCell component="th" scope="row" sx={{ ...STAYS, minWidth: 120 }}>
                {word(name)}
              </TableCell>
              {roles.map((role) => (
                <TableCell
                  key={role}
                  align="center"
                  aria-label={speech.say(holders.has(role) ? HAS : NOT_THERE)}
                  sx={{ color: holders.has(role) ? 'success.main' : 'text.disabled' }}
                >
                  {holders.has(role) ? '✓' : '·'}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

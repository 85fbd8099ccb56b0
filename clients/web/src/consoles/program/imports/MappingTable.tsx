// What each column of the file will be, with its first values; a person can say otherwise.
import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import type { CommandField } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { lacking, type Headed, type Mapping } from './columns';

const COLUMN = phrase('ستون فایل', 'Column of the file');
const MEANS = phrase('می‌شود', 'Becomes');
const FOR_EXAMPLE = phrase('نمونه', 'For example');
const NOT_READ = phrase('خوانده نمی‌شود', 'not read');
const LACKING = phrase('هنوز ستونی برای این‌ها نیست: {names}', 'No column yet for: {names}');
const EXAMPLES = 3;
const LOOKED_AT = 200; // rows in which examples are looked for

interface Props {
  headed: Headed;
  mapping: Mapping;
  fields: CommandField[];
  onChange: (mapping: Mapping) => void;
}

export function MappingTable({ headed, mapping, fields, onChange }: Props) {
  const speech = useSpeech();
  const missing = lacking(fields, mapping);
  const put = (at: number, member: string) =>
    // One member has one column: the new one takes it from the other.
    onChange(
      mapping.map((each, index) => (index === at ? member || null : each === member && member ? null : each)),
    );
  const examples = (at: number) =>
    headed.rows
      .slice(0, LOOKED_AT)
      .map(({ cells }) => cells[at]?.trim() ?? '')
      .filter((text) => text !== '')
      .slice(0, EXAMPLES);
  return (
    <>
      {missing.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }} role="status">
          {speech.say(LACKING, { names: speech.list(missing.map((field) => field[speech.language])) })}
        </Alert>
      )}
      <TableContainer>
        <Table size="small" aria-label={speech.say(COLUMN)}>
          <TableHead>
            <TableRow>
              <TableCell>{speech.say(COLUMN)}</TableCell>
              <TableCell>{speech.say(MEANS)}</TableCell>
              <TableCell>{speech.say(FOR_EXAMPLE)}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {mapping.map((member, at) => (
              <TableRow key={at}>
                <TableCell>
                  <bdi>{headed.header.cells[at]}</bdi>
                </TableCell>
                <TableCell>
                  <TextField
                    select
                    value={member ?? ''}
                    onChange={(event) => put(at, event.target.value)}
                    slotProps={{
                      htmlInput: { 'aria-label': `${headed.header.cells[at]} ${speech.say(MEANS)}` },
                      select: { displayEmpty: true },
                    }}
                    sx={{ minWidth: 170 }}
                  >
                    <MenuItem value="">
                      <em>{speech.say(NOT_READ)}</em>
                    </MenuItem>
                    {fields.map((field) => (
                      <MenuItem key={field.member} value={field.member}>
                        {field[speech.language]}
                        {field.required && ' *'}
                      </MenuItem>
                    ))}
                  </TextField>
                </TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>
                  {examples(at).map((text, index) => (
                    <span key={index}>
                      {index > 0 && ' · '}
                      <bdi>{text}</bdi>
                    </span>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

// The lines of a command: a row each, the last one always empty and ready. Insert adds one.
import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Field, type FieldProps } from './Field';
import type { FieldValue, FormValues } from './values';

const ADD = phrase('سطر تازه', 'New line');
const REMOVE = phrase('حذف سطر', 'Remove this line');

export function LinesField({
  field,
  lines,
  onChange,
  problem,
  problemIn,
}: FieldProps & { lines: FormValues[] }) {
  const speech = useSpeech();
  const fields = field.fields ?? [];
  const put = (at: number, member: string, value: FieldValue) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, [member]: value } : line)));
  const add = () => onChange([...lines, {}]);
  useKeys([{ key: 'Insert', does: ADD, run: add }]);
  return (
    <Box role="group" aria-label={field[speech.language]}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {field[speech.language]}
      </Typography>
      {lines.map((line, at) => (
        <Box
          key={at}
          sx={{
            display: 'grid',
            gap: 1,
            mb: 1.5,
            alignItems: 'start',
            gridTemplateColumns: { xs: '1fr 44px', md: `repeat(${fields.length}, minmax(0, 1fr)) 44px` },
          }}
        >
          {fields.map((each) => (
            <Box key={each.member} sx={{ gridColumn: { xs: 1, md: 'auto' } }}>
              <Field
                field={each}
                value={line[each.member]}
                onChange={(value) => put(at, each.member, value)}
                problem={problemIn?.([field.member, at, each.member])}
              />
            </Box>
          ))}
          <IconButton
            aria-label={speech.say(REMOVE)}
            sx={{ gridColumn: { xs: 2, md: 'auto' }, gridRow: { xs: 1, md: 'auto' } }}
            disabled={lines.length === 1}
            onClick={() => onChange(lines.filter((_, index) => index !== at))}
          >
            <RemoveIcon />
          </IconButton>
        </Box>
      ))}
      {problem && (
        <Typography variant="body2" color="error">
          {problem}
        </Typography>
      )}
      <Button startIcon={<AddIcon />} onClick={add} size="small">
        {speech.say(ADD)}
      </Button>
    </Box>
  );
}

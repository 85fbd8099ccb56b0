// The fields of a command, one below the other or side by side.
import Box from '@mui/material/Box';
import type { CommandField } from '@/api/types';
import { Field } from './Field';
import type { CommandFormState } from './useCommandForm';

const SIDE_BY_SIDE = { sm: 'repeat(auto-fit, minmax(200px, 1fr))' };

interface Props {
  form: CommandFormState;
  fields?: CommandField[]; // of the form's own; all when missing
  autoFocus?: boolean; // of the first
  isRow?: boolean;
}

export function CommandFields({ form, fields = form.fields, autoFocus = true, isRow = false }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: isRow ? SIDE_BY_SIDE : 'minmax(0, 1fr)',
      }}
    >
      {fields.map((field, at) => (
        <Field
          key={field.member}
          field={field}
          value={form.values[field.member]}
          onChange={(value) => form.put(field.member, value)}
          problem={form.problemOf([field.member])}
          problemIn={form.problemOf}
          autoFocus={autoFocus && at === 0}
        />
      ))}
    </Box>
  );
}

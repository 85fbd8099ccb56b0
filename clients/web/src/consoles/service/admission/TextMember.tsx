// One text of an admission; a key in another field leaves it as it is.
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import type { Admission } from './admission';

interface Props {
  member: 'accessories' | 'cosmetic_state';
  label: string;
  value: string;
  problem: string | undefined;
  onPut: (change: Partial<Admission>) => void;
}

export const TextMember = memo(function TextMember({ member, label, value, problem, onPut }: Props) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onPut({ [member]: event.target.value })}
      error={problem !== undefined}
      helperText={problem}
    />
  );
});

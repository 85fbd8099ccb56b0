// What the customer was asked about before his device was taken in.
import Box from '@mui/material/Box';
import { memo } from 'react';
import { Field } from '@/parts/form/Field';
import type { FormValues } from '@/parts/form/values';
import { useSpeech } from '@/words/speech';
import { AGREED } from './admission';

interface Props {
  values: FormValues;
  problemOf: (member: string) => string | undefined;
  onChange: (values: FormValues) => void;
}

export const AgreedFields = memo(function AgreedFields({ values, problemOf, onChange }: Props) {
  const speech = useSpeech();
  const fields = speech.fields('AdmitDevice').filter(({ member }) => AGREED.includes(member));
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))' }}
    >
      {fields.map((field) => (
        <Field
          key={field.member}
          field={field}
          value={values[field.member]}
          onChange={(value) => onChange({ ...values, [field.member]: value })}
          problem={problemOf(field.member)}
        />
      ))}
    </Box>
  );
});

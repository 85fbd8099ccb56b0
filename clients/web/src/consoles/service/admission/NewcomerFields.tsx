// A customer who is registered together with his device, on the same page.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import { Field } from '@/parts/form/Field';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { NewCustomer } from './admission';

const TITLE = phrase('مشتری تازه', 'New customer');
const OTHER = phrase('مشتری دیگر', 'Another customer');
const MEMBERS = ['name', 'mobile', 'national_id', 'address'] as const;

interface Props {
  newcomer: NewCustomer;
  onChange: (newcomer: NewCustomer) => void;
  onBack: () => void;
  problemOf: (member: string) => string | undefined;
  takesFocus: boolean;
}

export const NewcomerFields = memo(function NewcomerFields({
  newcomer,
  onChange,
  onBack,
  problemOf,
  takesFocus,
}: Props) {
  const speech = useSpeech();
  const fields = speech.fields('RegisterCustomer');
  const first = newcomer.name === '' ? 'name' : 'mobile';
  return (
    <Box role="group" aria-label={speech.say(TITLE)}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h3">{speech.say(TITLE)}</Typography>
        <Button size="small" onClick={onBack}>
          {speech.say(OTHER)}
        </Button>
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {MEMBERS.map((member) => {
          const field = fields.find((each) => each.member === member);
          return (
            field && (
              <Field
                key={member}
                field={field}
                value={newcomer[member]}
                onChange={(value) =>
                  onChange({ ...newcomer, [member]: typeof value === 'string' ? value : '' })
                }
                problem={problemOf(member)}
                autoFocus={takesFocus && member === first}
              />
            )
          );
        })}
      </Box>
      <FormControlLabel
        label={speech.choice('person_kind', 'legal')}
        control={
          <Checkbox
            checked={newcomer.kind === 'legal'}
            onChange={(_, isLegal) => onChange({ ...newcomer, kind: isLegal ? 'legal' : 'natural' })}
          />
        }
      />
    </Box>
  );
});

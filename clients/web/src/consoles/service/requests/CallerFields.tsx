// Somebody who is no customer here yet: he is registered when his device comes.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Field } from '@/parts/form/Field';
import type { CommandFormState } from '@/parts/form/useCommandForm';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const OTHER = phrase('مشتری ثبت‌شده', 'A registered customer');
const LATER = phrase(
  'مشتری ثبت‌شده نیست؛ هنگام پذیرش با همین نام و همراه ثبت می‌شود.',
  'Not a registered customer; the admission registers this name and mobile.',
);
const MEMBERS = ['caller', 'mobile'];

export function CallerFields({ form, onBack }: { form: CommandFormState; onBack: () => void }) {
  const speech = useSpeech();
  const first = form.values.caller ? 'mobile' : 'caller';
  return (
    <Panel
      title={speech.member('caller')}
      actions={
        <Button size="small" onClick={onBack}>
          {speech.say(OTHER)}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        {form.fields
          .filter(({ member }) => MEMBERS.includes(member))
          .map((field) => (
            <Field
              key={field.member}
              field={field}
              value={form.values[field.member]}
              onChange={(value) => form.put(field.member, value)}
              problem={form.problemOf([field.member])}
              autoFocus={field.member === first}
            />
          ))}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {speech.say(LATER)}
      </Typography>
    </Panel>
  );
}

// A command's form, drawn from the command's own description.
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { RefusalView } from '../RefusalView';
import { CommandFields } from './CommandFields';
import { Confirmation } from './Confirmation';
import { FieldForm } from './FieldForm';
import { Preview } from './Preview';
import { RecordButton } from './RecordButton';
import { Repetition } from './Repetition';
import { useCommandForm, type CommandFormOptions, type CommandFormState } from './useCommandForm';
import type { FormValues } from './values';

interface Props extends CommandFormOptions {
  before?: ReactNode | ((values: FormValues) => ReactNode); // what stands above the fields
  hasPreview?: boolean;
  repeats?: (body: FormValues) => ReactNode; // said once more before it is recorded
  children?: ReactNode; // buttons beside the one that records
}

export function CommandForm({ before, hasPreview = true, repeats, children, ...options }: Props) {
  const form = useCommandForm(options);
  const [isRepeated, setIsRepeated] = useState(false);
  const goesOn: CommandFormState = repeats
    ? { ...form, send: () => form.check(() => setIsRepeated(true)) }
    : form;
  const fields = (
    <>
      {typeof before === 'function' ? before(form.values) : before}
      {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
      <CommandFields form={form} />
      {hasPreview && (
        <Preview href={options.href} body={form.body} isReady={form.isComplete && form.refusal === null} />
      )}
      {!repeats && <Confirmation form={form} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <RecordButton command={options.command} form={goesOn} />
        {children}
      </Stack>
    </>
  );
  const repetition = repeats && (
    <>
      {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
      <Repetition form={form} onBack={() => setIsRepeated(false)}>
        {repeats(form.body)}
      </Repetition>
      <Confirmation form={form} />
    </>
  );
  return (
    <FieldForm
      sx={{ gap: 2 }}
      onSend={() => {
        if (!isRepeated) goesOn.send();
      }}
    >
      {isRepeated ? repetition : fields}
    </FieldForm>
  );
}

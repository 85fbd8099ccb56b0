// A command's form, drawn from the command's own description.
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { RefusalView } from '../RefusalView';
import { Confirmation } from './Confirmation';
import { Field } from './Field';
import { Preview } from './Preview';
import { RecordButton } from './RecordButton';
import { Repetition } from './Repetition';
import { useCommandForm, type CommandFormOptions, type CommandFormState } from './useCommandForm';
import type { FormValues } from './values';

// Enter goes to the next field, as in Iranian accounting programs; it ends in the record button.
// In a text of several lines Shift+Enter begins another; an Enter that chooses from a list is the list's.
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  const form = event.currentTarget;
  const stops = [
    ...form.querySelectorAll<HTMLElement>(
      'input:not([type=hidden]), textarea, [role=combobox], button[type=submit]',
    ),
  ].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.hasAttribute('disabled') &&
      stop.getAttribute('aria-hidden') !== 'true' &&
      stop.offsetParent !== null,
  );
  stops[stops.indexOf(target) + 1]?.focus();
}

export function CommandFields({ form, autoFocus = true }: { form: CommandFormState; autoFocus?: boolean }) {
  return (
    <Stack sx={{ gap: 2 }}>
      {form.fields.map((field, at) => (
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
    </Stack>
  );
}

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
      {hasPreview && <Preview href={options.href} body={form.body} isReady={form.refusal === null} />}
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
    <Box
      component="form"
      noValidate
      onKeyDown={enterGoesOn}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRepeated) goesOn.send();
      }}
    >
      <Stack sx={{ gap: 2 }}>{isRepeated ? repetition : fields}</Stack>
    </Box>
  );
}

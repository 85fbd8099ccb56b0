// A command's form, drawn from the command's own description.
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { KeyboardEvent, ReactNode } from 'react';
import { RefusalView } from '../RefusalView';
import { Confirmation } from './Confirmation';
import { Field } from './Field';
import { Preview } from './Preview';
import { RecordButton } from './RecordButton';
import { useCommandForm, type CommandFormOptions, type CommandFormState } from './useCommandForm';

// Enter goes to the next field, as in Iranian accounting programs; it ends in the record button.
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault(); // in an input it would send the form
  if (target.getAttribute('aria-expanded') === 'true' && target.getAttribute('aria-activedescendant')) return;
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
  before?: ReactNode;
  hasPreview?: boolean;
  children?: ReactNode; // buttons beside the one that records
}

export function CommandForm({ before, hasPreview = true, children, ...options }: Props) {
  const form = useCommandForm(options);
  return (
    <Box
      component="form"
      noValidate
      onKeyDown={enterGoesOn}
      onSubmit={(event) => {
        event.preventDefault();
        form.send();
      }}
    >
      <Stack sx={{ gap: 2 }}>
        {before}
        {form.refusal && <RefusalView refusal={form.refusal} takesFocus />}
        <CommandFields form={form} />
        {hasPreview && <Preview href={options.href} body={form.body} isReady={form.refusal === null} />}
        <Confirmation form={form} />
        <Stack direction="row" sx={{ gap: 1 }}>
          <RecordButton command={options.command} form={form} />
          {children}
        </Stack>
      </Stack>
    </Box>
  );
}

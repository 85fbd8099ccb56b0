// A form that people go through by Enter, as in Iranian accounting programs: from a field to the next,
// and from the last one to the button that sends. In a text of several lines Shift+Enter begins another;
// an Enter that chooses from a list is the list's.
import Stack, { type StackProps } from '@mui/material/Stack';
import type { KeyboardEvent, Ref } from 'react';

const STOPS = 'input:not([type=hidden]), textarea, [role=combobox], button[type=submit]';

const canBeReached = (stop: HTMLElement) =>
  stop.tabIndex >= 0 &&
  !stop.hasAttribute('disabled') &&
  stop.getAttribute('aria-hidden') !== 'true' &&
  stop.offsetParent !== null;

function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  event.preventDefault(); // in an input it would send the form
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)].filter(canBeReached);
  stops[stops.indexOf(target) + 1]?.focus();
}

interface Props extends Omit<StackProps<'form'>, 'onSubmit' | 'onKeyDown' | 'component' | 'ref'> {
  onSend: () => void;
  ref?: Ref<HTMLFormElement>;
}

export function FieldForm({ onSend, ...rest }: Props) {
  return (
    <Stack
      component="form"
      noValidate
      onKeyDown={enterGoesOn}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      {...rest}
    />
  );
}

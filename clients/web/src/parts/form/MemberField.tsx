// One field of a command's form, by its member; nothing of a member that the command does not have.
import { Field } from './Field';
import type { CommandFormState } from './useCommandForm';

interface Props {
  form: CommandFormState;
  member: string;
  autoFocus?: boolean;
}

export function MemberField({ form, member, autoFocus = false }: Props) {
  const field = form.fields.find((each) => each.member === member);
  return field ? (
    <Field
      field={field}
      value={form.values[member]}
      onChange={(value) => form.put(member, value)}
      problem={form.problemOf([member])}
      autoFocus={autoFocus}
    />
  ) : null;
}

// Opens a case: of a job, of a serial, or of what is typed; then goes on at the case's own page.
import { useNavigate } from 'react-router';
import type { FormValues } from '../form/values';
import { CommandButton } from '../record/CommandButton';

interface Props {
  known?: FormValues;
  hidden?: string[];
  shortcut?: string;
  primary?: boolean;
}

// What the form begins with, so that it is seen and not only meant.
const INITIAL: FormValues = { mode: 'reviewed', reason: 'unrepairable' };

export function OpenReplacement(props: Props) {
  const navigate = useNavigate();
  return (
    <CommandButton
      command="OpenReplacement"
      href="/replacements"
      initial={INITIAL}
      {...props}
      onRecorded={({ id }) => void navigate(`/replacements/${id}`)}
    />
  );
}

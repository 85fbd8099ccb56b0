// A contract is signed: whose, from when to when, for which products, what is promised, what it costs and
// how it is paid.
import { useDraft } from '@/api/drafts';
import { Busy } from '@/parts/Busy';
import { isFormValues } from '@/parts/form/values';
import { SignForm } from './SignForm';

export default function Sign() {
  const draft = useDraft('contract', isFormValues);
  return draft.found === undefined ? <Busy /> : <SignForm draft={draft} />;
}

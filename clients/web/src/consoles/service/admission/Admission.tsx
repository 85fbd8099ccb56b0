// A device is taken in: one page, whose fields Enter walks through and F9 records and prints.
import { Busy } from '@/parts/Busy';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useDraft } from '@/api/drafts';
import { record } from '@/api/queries';
import { EMPTY, isAdmission, type Admission as Values } from './admission';
import { AdmissionForm } from './AdmissionForm';

export default function Admission() {
  const draft = useDraft('admission', isAdmission);
  const [params] = useSearchParams();
  const serial = params.get('serial');
  const customer = params.get('customer') ?? '';
  const { data: asked, error } = useQuery({ ...record('customers', customer), enabled: customer !== '' });
  if (draft.found === undefined || (customer !== '' && !asked && !error)) return <Busy />;
  // Whoever comes from a serial's or a customer's page begins with it; a draft waits for the next time.
  const begun = serial !== null || asked !== undefined;
  const initial: Values = {
    ...EMPTY,
    ...(begun ? {} : draft.found),
    ...(serial ? { serial } : {}),
    ...(asked ? { customer: { id: asked.id, name: asked.name, mobile: asked.mobile } } : {}),
  };
  return (
    <AdmissionForm
      key={params.toString()}
      initial={initial}
      draft={draft}
      isFromDraft={!begun && draft.found !== null}
    />
  );
}

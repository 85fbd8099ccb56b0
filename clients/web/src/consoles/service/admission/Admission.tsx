// A device is taken in: one page, whose fields Enter walks through and F9 records and prints.
import { Busy } from '@/parts/Busy';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useDraft } from '@/api/drafts';
import { listPage, record } from '@/api/queries';
import { admissionOf, EMPTY, isAdmission, type Admission as Values } from './admission';
import { AdmissionForm } from './AdmissionForm';

export default function Admission() {
  const draft = useDraft('admission', isAdmission);
  const [params] = useSearchParams();
  const serial = params.get('serial');
  const customer = params.get('customer') ?? '';
  const { data: asked, error } = useQuery({ ...record('customers', customer), enabled: customer !== '' });
  const request = useRequest(params.get('request') ?? '');
  if (draft.found === undefined || (customer !== '' && !asked && !error) || request === undefined)
    return <Busy />;
  // Whoever comes from a serial's, a customer's or a request's page begins with it; a draft waits for the
  // next time.
  const begun = serial !== null || asked !== undefined || request !== null;
  const initial: Values = {
    ...EMPTY,
    ...(begun ? {} : draft.found),
    ...(serial ? { serial } : {}),
    ...request,
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

// What a request says of its admission; undefined until that is known, null when there is none. A caller
// who is a customer by now is known by his mobile.
function useRequest(id: string): Partial<Values> | null | undefined {
  const { data: request, error } = useQuery({ ...record('requests', id), enabled: id !== '' });
  const mobile = request?.customer === null ? request.mobile : '';
  const { data: found, error: notFound } = useQuery({
    ...listPage('customers', { mobile, limit: 2 }),
    enabled: mobile !== '',
  });
  if (id === '' || (error && !request)) return null;
  if (!request || (mobile !== '' && !found && !notFound)) return undefined;
  const [only, ...others] = mobile === '' ? [] : (found?.rows ?? []);
  return admissionOf(request, only && others.length === 0 ? only : null);
}

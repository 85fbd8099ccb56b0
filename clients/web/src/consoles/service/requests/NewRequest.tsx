// A customer calls, or stands at the counter without the device: what is wrong, with what, where and when.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useDraft } from '@/api/drafts';
import { record } from '@/api/queries';
import { Busy } from '@/parts/Busy';
import { isRequestDraft, NO_REQUEST, type RequestDraft } from './request';
import { RequestForm } from './RequestForm';

export default function NewRequest() {
  const draft = useDraft('request', isRequestDraft);
  const [params] = useSearchParams();
  const id = params.get('customer') ?? '';
  const { data: asked, error } = useQuery({ ...record('customers', id), enabled: id !== '' });
  if (draft.found === undefined || (id !== '' && !asked && !error)) return <Busy />;
  // Whoever comes from a customer's page begins with him; a draft waits for the next time.
  const initial: RequestDraft = asked
    ? { ...NO_REQUEST, customer: { id: asked.id, name: asked.name, mobile: asked.mobile } }
    : (draft.found ?? NO_REQUEST);
  return <RequestForm key={params.toString()} initial={initial} draft={draft} />;
}

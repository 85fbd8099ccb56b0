// The contract whose allowance a case is about: the one that bears a job of it.
import { useQuery } from '@tanstack/react-query';
import { record } from '@/api/queries';
import type { Head, RecordOf, Schemas } from '@/api/types';
import type { FoundCase } from './Case';
import { useLinkedJobs } from './useLinkedJobs';

type LinkRow = Schemas['LinkRow'];

// Undefined for a case about something else, and until it is there.
export function useExceeded(found: FoundCase, links: LinkRow[]): (RecordOf<'contracts'> & Head) | undefined {
  const isAbout = found.kind === 'allowance_exceeded';
  const jobs = useLinkedJobs(isAbout ? links : []);
  const named = links.find(({ kind }) => kind === 'contract')?.id;
  const id = (isAbout ? (named ?? jobs?.find(({ contract }) => contract !== null)?.contract) : '') ?? '';
  return useQuery({ ...record('contracts', id), enabled: id !== '' }).data;
}

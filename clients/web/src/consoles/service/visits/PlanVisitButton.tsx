// Somebody is to go there: begun at a request or at a job.
import { CommandButton } from '@/parts/record/CommandButton';
import type { FormValues } from '@/parts/form/values';

const ELSEWHERE = ['request', 'job', 'visit']; // members that say what it is for

interface Props {
  known: { request: string } | { job: string };
  initial: FormValues;
}

export function PlanVisitButton({ known, initial }: Props) {
  return (
    <CommandButton
      command="PlanVisit"
      href="/visits"
      shortcut="KeyV"
      hidden={ELSEWHERE}
      known={known}
      initial={initial}
    />
  );
}

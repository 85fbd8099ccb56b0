// The set-up of a directory that is no site yet: a few addresses behind the one-time code, which
// stands on the terminal of the program (node/setup/README.md). Nobody is signed in.
import { useMutation, queryOptions } from '@tanstack/react-query';
import { refusalOf, type Refusal } from '@/api/refusal';
import { request } from '@/api/request';

export interface Stage {
  kind: 'hub' | 'node';
  step: string;
  closed: boolean; // by too many tries or too long a time
  tries_left: number;
}

export interface RecoverySheet {
  network: string;
  fingerprint: string;
  lines: string[];
}

// What each step answers.
export interface Told {
  step: 'backup' | 'recovery_sheet' | 'done';
  site_code: string;
  recovery_sheet?: RecoverySheet | null;
  times_to_type_back?: number;
  backup_refused?: Refusal | null;
}

export const stage = queryOptions({
  queryKey: ['setup'],
  queryFn: () => request<Stage>('/setup'),
  retry: false,
});

export function useStep(path: string, onTold: (told: Told) => void) {
  const step = useMutation({
    mutationFn: (body: object) => request<Told>(path, { method: 'POST', body }),
    onSuccess: onTold,
  });
  return {
    send: (body: object) => {
      if (!step.isPending) step.mutate(body);
    },
    isSending: step.isPending,
    refusal: step.error ? refusalOf(step.error) : null,
  };
}

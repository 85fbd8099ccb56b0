import { useMutation, useQueryClient } from '@tanstack/react-query';
import { me } from '@/api/queries';
import { request, takeToken } from '@/api/request';
import type { Schemas } from '@/api/types';

export function useSignIn(onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: { login: string; password: string }) =>
      request<Schemas['Session']>('/session', { method: 'POST', body: who }),
    onSuccess: async (session) => {
      takeToken(session.csrf_token);
      await client.refetchQueries({ queryKey: me.queryKey });
      onDone?.();
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'words' && queryKey[0] !== 'me',
      });
    },
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => request('/session', { method: 'DELETE' }),
    // Nothing of the person stays in this page's memory.
    onSuccess: () => window.location.assign('/'),
  });
}

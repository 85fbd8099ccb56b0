// A large import that was begun elsewhere, or before this page was opened.
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { request } from '@/api/request';
import type { Page, Task } from '@/api/types';
import { RunningTask } from './RunningTask';

export function OtherImports() {
  // Asked when the page opens: what is begun here later is shown beside its own sheet.
  const { data, refetch } = useQuery({
    queryKey: ['imports', 'begun-before'],
    queryFn: () => request<Page<Task>>('/tasks'),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const running = data?.rows.find(({ kind, state }) => kind === 'import' && state === 'running');
  if (!running) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <RunningTask id={running.id} onEnd={() => void refetch()} />
    </Box>
  );
}

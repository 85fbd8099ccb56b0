// A large import that was begun elsewhere, or before this page was opened.
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { report } from '@/api/queries';
import type { Page, Task } from '@/api/types';
import { RunningTask } from './RunningTask';

const tasks = report<Page<Task>>('tasks', '/tasks');

export function OtherImports() {
  const { data, refetch } = useQuery(tasks);
  const running = data?.rows.find(({ kind, state }) => kind === 'import' && state === 'running');
  if (!running) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <RunningTask id={running.id} onEnd={() => void refetch()} />
    </Box>
  );
}

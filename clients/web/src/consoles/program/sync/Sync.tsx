import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { Busy } from '@/parts/Busy';
import SyncIcon from '@mui/icons-material/Sync';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import { me, status } from '@/api/queries';
import type { Task } from '@/api/types';
import { useKeys } from '@/input/keys';
import { BackupLine } from '@/parts/BackupLine';
import { PageHead } from '@/parts/PageHead';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Copies } from './Copies';
import { HubCounters } from './HubCounters';
import { Logs } from './Logs';
import { NodeCounters } from './NodeCounters';
import { SyncFiles } from './SyncFiles';
import { SyncTask } from './SyncTask';
import { Troubles } from './Troubles';
import { Verification } from './Verification';

const TITLE = phrase('همگام‌سازی', 'Sync');
const NOW = phrase('همگام‌سازی اکنون', 'Sync now');

export default function Sync() {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data: now, error } = useQuery(status);
  const start = useWrite<Task>();
  const [task, setTask] = useState<string | null>(null);
  const isHub = now?.backlog !== undefined;
  const sync = () => {
    if (!start.isPending) start.mutate({ path: '/sync' }, { onSuccess: ({ id }) => setTask(id) });
  };
  useKeys(isHub ? [] : [{ key: 'KeyS', does: NOW, run: sync }]);
  const readsNetwork = person?.reads.includes('network') ?? false;
  return (
    <>
      <PageHead title={speech.say(TITLE)}>
        {!isHub && now && (
          <Button
            variant="contained"
            startIcon={<SyncIcon />}
            loading={start.isPending}
            onClick={sync}
            aria-keyshortcuts="S"
          >
            {speech.say(NOW)} (S)
          </Button>
        )}
      </PageHead>
      {error && !now && <RefusalView error={error} />}
      {!error && !now && <Busy />}
      {now && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {start.error && <RefusalView error={start.error} takesFocus />}
          {task && <SyncTask id={task} />}
          <Troubles now={now} />
          {isHub ? <HubCounters now={now} /> : <NodeCounters now={now} />}
          {isHub && <BackupLine />}
          <Copies now={now} />
          <SyncFiles isHub={isHub} />
          {readsNetwork && <Verification />}
          {readsNetwork && <Logs />}
        </Box>
      )}
    </>
  );
}

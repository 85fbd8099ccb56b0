// All that happened to a product at any site, newest first, and up to when each site is known here.
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { below } from '@/api/queries';
import type { Schemas } from '@/api/types';
import { AskAgain } from '@/parts/AskAgain';
import { Busy } from '@/parts/Busy';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { kindsIn, shownOf, type About } from './history';
import { HistoryEntry } from './HistoryEntry';
import { KnownThrough } from './KnownThrough';

const HISTORY = phrase('گردش سریال', 'History');
const ALL = phrase('همه', 'All');
const KINDS = phrase('موضوع', 'What about');

export function History({ id, serial }: { id: string; serial: string }) {
  const speech = useSpeech();
  const [about, setAbout] = useState<About | null>(null);
  const { data, error, refetch } = useQuery(below<Schemas['ProductHistory']>('serials', id, 'history'));
  if (error && !data) return <RefusalView error={error} action={<AskAgain onAsk={() => void refetch()} />} />;
  const rows = data?.rows ?? [];
  return (
    <Panel title={speech.say(HISTORY)}>
      {!data && <Busy />}
      <Box
        role="group"
        aria-label={speech.say(KINDS)}
        sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', mb: 1 }}
      >
        {[null, ...kindsIn(rows)].map((each) => (
          <Chip
            key={each ?? ''}
            label={each === null ? speech.say(ALL) : speech.choice('history_part', each)}
            color={each === about ? 'primary' : 'default'}
            variant={each === about ? 'filled' : 'outlined'}
            aria-pressed={each === about}
            onClick={() => setAbout(each)}
            sx={{ height: 36 }}
          />
        ))}
      </Box>
      <Box component="ol" aria-label={speech.say(HISTORY)} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shownOf(rows, about).map((row) => (
          <HistoryEntry key={row.id} row={row} of={serial} />
        ))}
      </Box>
      {data && <KnownThrough logs={data.as_of} />}
    </Panel>
  );
}

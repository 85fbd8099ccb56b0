// One case: what it is in words, what both sides have on paper, what can be done, what happened.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { below, record } from '@/api/queries';
import type { Head, Page, RecordOf, Schemas } from '@/api/types';
import { Awaited } from '@/parts/Awaited';
import { Panel } from '@/parts/Panel';
import { Facts } from '@/parts/record/Facts';
import { Rows } from '@/parts/record/Rows';
import { Timeline } from '@/parts/record/Timeline';
import { DueDay } from '@/parts/show/DueDay';
import { Marks } from '@/parts/show/Marks';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Evidence } from './Evidence';
import { isAboutExchange } from './exchanges';
import { Resolutions } from './Resolutions';
import { TwoExchanges } from './TwoExchanges';
import { TwoFittings } from './TwoFittings';
import { TwoJobs } from './TwoJobs';
import { TwoUses } from './TwoUses';
import { useExceeded } from './useExceeded';
import { sentenceOf } from './words';

export type FoundCase = RecordOf<'discrepancies'> & Head;

const DEADLINE = phrase('مهلت', 'Deadline');

export function Case({ id }: { id: string }) {
  const { data: found, error, refetch } = useQuery(record('discrepancies', id));
  const { data: links } = useQuery(below<Page<Schemas['LinkRow']>>('discrepancies', id, 'links'));
  if (!found) return <Awaited error={error} onAsk={refetch} />;
  return <CaseView found={found} links={links?.rows ?? []} />;
}

interface CaseProps {
  found: FoundCase;
  links: Schemas['LinkRow'][];
}

function CaseView({ found, links }: CaseProps) {
  const speech = useSpeech();
  const contract = useExceeded(found, links);
  const isOpen = found.state === 'open';
  return (
    <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
      <Panel title={speech.choice('discrepancy_kind', found.kind)} actions={<Marks sync={found.sync} />}>
        <Typography sx={{ mb: 1, fontWeight: 600 }}>{sentenceOf(found, speech)}</Typography>
        {isOpen && found.deadline && (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {speech.say(DEADLINE)}: <DueDay day={found.deadline} />
          </Typography>
        )}
        <Facts
          record={{ ...found }}
          members={[
            'state',
            'site_code',
            'part_code',
            'quantity',
            'left',
            'opened_day',
            'settled_time',
            'detail',
          ]}
          rows="discrepancies"
        />
      </Panel>
      <Resolutions found={found} links={links} contract={contract} />
      <Papers found={found} links={links} contract={contract} />
      {found.settlements.length > 0 && (
        <Panel title={speech.member('settlements')}>
          <Rows
            rows={found.settlements}
            columns={['day', 'how', 'left']}
            named="settlements"
            label={speech.member('settlements')}
          />
        </Panel>
      )}
      <Timeline noun="discrepancies" id={found.id} />
    </Box>
  );
}

// What both sides have on paper, as fits the kind.
function Papers({ found, links, contract }: CaseProps & { contract: ReturnType<typeof useExceeded> }) {
  if (found.kind === 'serial_open_twice') return <TwoJobs found={found} />;
  if (found.kind === 'part_serial_twice') return <TwoFittings found={found} links={links} />;
  if (found.kind === 'allowance_exceeded') return <TwoUses found={found} links={links} contract={contract} />;
  return isAboutExchange(found) ? <TwoExchanges found={found} links={links} /> : <Evidence links={links} />;
}

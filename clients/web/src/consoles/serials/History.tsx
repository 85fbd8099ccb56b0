import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { Busy } from '@/parts/Busy';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { below } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { Panel } from '@/parts/Panel';
import { RefusalView } from '@/parts/RefusalView';
import { Code, CodeLink } from '@/parts/show/Code';
import { Stage } from '@/parts/show/Stage';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { directionOf, kindsIn, newestBySite, shownOf } from './history';

const HISTORY = phrase('تاریخچه', 'History');
const ALL = phrase('همه', 'All');
const KINDS = phrase('نوع رویداد', 'Kind of event');
const IN = phrase('وارد شد', 'in');
const OUT = phrase('خارج شد', 'out');
const AS_OF = phrase('تا {at}', 'as of {at}');
const NEWEST = phrase('؛ آخرین خبر از هر محل: ', '; the newest from each site: ');

type Row = Schemas['TimelineRow'];

export function History({ serial, asOf }: { serial: string; asOf: string }) {
  const speech = useSpeech();
  const [kind, setKind] = useState<string | null>(null);
  const { data, error } = useQuery(below<Page<Row>>('serials', serial, 'timeline'));
  if (error && !data) return <RefusalView error={error} />;
  const rows = data?.rows ?? [];
  const newest = newestBySite(rows);
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
            label={each === null ? speech.say(ALL) : speech.event(each)}
            color={each === kind ? 'primary' : 'default'}
            variant={each === kind ? 'filled' : 'outlined'}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
            sx={{ height: 36 }}
          />
        ))}
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shownOf(rows, kind).map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </Box>
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1.5 }}>
        {speech.say(AS_OF, { at: speech.instant(asOf) })}
        {newest.length > 0 && speech.say(NEWEST)}
        {newest.map(({ site, at }, index) => (
          <span key={site}>
            {index > 0 && speech.list(['', ''])}
            <Code text={site} /> {speech.instant(at)}
          </span>
        ))}
      </Typography>
    </Panel>
  );
}

function Entry({ row }: { row: Row }) {
  const speech = useSpeech();
  const direction = directionOf(row.kind);
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
        {speech.event(row.kind)} <Stage stage={row.stage} />{' '}
        {direction && (
          <Chip
            size="small"
            variant="outlined"
            color={direction === 'in' ? 'success' : 'warning'}
            label={speech.say(direction === 'in' ? IN : OUT)}
          />
        )}
      </Typography>
      {row.text && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <bdi>{row.text}</bdi>
        </Typography>
      )}
      <Typography variant="caption" color="text.secondary" component="div">
        {row.at && speech.instant(row.at)} <Code text={row.site_code} />{' '}
        {row.job && row.job_number && <CodeLink text={row.job_number} to={`/jobs/${row.job}`} />}
      </Typography>
    </Box>
  );
}
